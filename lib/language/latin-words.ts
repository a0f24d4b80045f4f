/**
 * Words by which short comments in Latin script give their language away: function words first, then what people
 * write under posts, also without accents and in the spelling of chats. A word may stand under several languages.
 * Small on purpose, since every page loads it; the background knows more (`latin-words-more.ts`).
 */
export const latinWords: Readonly<Record<string, string>> = {
  en:
    'the and you is it that this was for of to in my so are your what he she they we his her not be ' +
    'have with but just on at all how who why when where like love can do dont does did im its thats ' +
    'youre ur u r i me out up get got if no yes or one about more from would will there their them ' +
    'then than because has had been were am an a as by go going good great nice cute cool pretty ' +
    'beautiful omg wow bro bruh dude guys girl please thank thanks thx never ever really know think ' +
    'want need too very much some any people time best better still now here first same real look ' +
    "looks looking see make made way even only also after before into over i'm it's don't that's " +
    "you're can't didn't doesn't he's she's what's i've i'll who's let's lets ngl tbh idk fr goat slay " +
    'vibes video song life god man most day year today',
  es:
    'que de la el en y los las un una es no se por con para mi te lo me su al del como más mas pero ' + 'muy',
  pt: 'que de o a e do da em um uma os as no na é não nao se por com para pra mais mas eu vc você voce',
  fr:
    'le la les de des du un une et est à a je tu il elle on nous vous ils pas ne que qui quoi dans ' +
    'pour sur',
  de:
    'der die das und ist ich nicht du es ein eine einen zu in mit auf den dem für fur von wie was so ' +
    'auch aber wir sie',
  it: 'il lo la i gli le di a da in con su per tra e è che non un una uno mi ti si ci vi sono sei',
  nl:
    'de het een en van ik je is niet dat die in te op met voor zijn was er maar ook aan heb hebben ' +
    'heeft wat we ze',
  tr:
    've bir bu da de ben sen o biz siz onlar çok cok ne ama için icin gibi var yok mı mi mu mü daha en ' +
    'her şey',
  pl: 'i w na z się sie nie to jest że ze do jak co a ale o tak po za od już juz tylko jestem są być by',
  vi:
    'là của và có không được cho này với một những người tôi bạn em anh chị ơi quá đẹp hay rất đi mà ' +
    'thì cũng nhiều nhé',
  id:
    'yang dan di ini itu dengan untuk dari ke tidak ada aku kamu saya dia kita mereka bisa sudah udah ' +
    'gak ga nggak ngga enggak kalo kalau juga',
};
