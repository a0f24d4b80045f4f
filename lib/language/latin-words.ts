/**
 * Words by which short comments in Latin script give their language away: function words first, then what people
 * write under posts, also without accents and in the spelling of chats. A word may stand under several languages.
 * Small on purpose, since every page loads it; the background knows more (`latin-words-more.ts`).
 */
export const latinWords: Readonly<Record<string, string>> = {
  en:
    'the and you is it that this was for of to in my so are your what he she they we his her not be have with but ' +
    'just on at all how who why when where like love can do dont does did im its thats youre ur u r i me out up ' +
    'get got if no yes or one about more from would will there their them then than because has had been were am ' +
    'an a as by go going good great nice cute cool pretty beautiful omg wow bro bruh dude guys girl please thank ' +
    'thanks thx never ever really know think want need too very too much some any people time best better still ' +
    "now here first same real look looks looking see make made need way even only also after before into over i'm " +
    "it's don't that's you're can't didn't doesn't he's she's what's i've i'll who's let's lets ngl tbh idk fr " +
    'goat slay vibes video song life god man most day year today years old new oh literally actually someone ' +
    'everyone anyone something nothing feel hope happy amazing awesome perfect hilarious crying dead insane wild',
  es:
    'que de la el en y los las un una es no se por con para mi te lo me su al del como más mas pero muy si sí ya ' +
    'todo esta está este eso esto qué yo tu tú le nos porque cuando bien hay son ser fue gracias hola amo quiero ' +
    'encanta lindo linda hermosa hermoso bueno buena buen mejor vida amor siempre nunca gente jajaja verdad ' +
    'alguien quien quién dónde donde cómo estoy eres tengo tiene puedo así asi también tambien hoy dios ahora',
  pt:
    'que de o a e do da em um uma os as no na é não nao se por com para pra mais mas eu vc você voce ele ela meu ' +
    'minha muito muita como isso isto esse essa está tá ta foi são ser tem ter já só também tambem bem aqui quem ' +
    'quando lindo linda amo amei obrigado obrigada gente cara demais bom boa melhor tudo nada nunca sempre mano ' +
    'parabéns parabens deus vida amor todo mundo hoje dia pq tbm né ne mto mt esta acho quero gostei kkkk',
  fr:
    'le la les de des du un une et est à a je tu il elle on nous vous ils pas ne que qui quoi dans pour sur avec ce ' +
    "c'est cest ça ca cette mais ou où plus trop très tres bien tout tous moi toi mon ma mes ton son sa ses si " +
    "j'ai jai j'aime jaime suis es sont fait merci bravo beau belle bonne bon quel quelle comme même meme aussi " +
    "jamais toujours rien être etre ont au aux d'accord quand comment pourquoi jtm ptn wesh grave mec oui non vrai",
  de:
    'der die das und ist ich nicht du es ein eine einen zu in mit auf den dem für fur von wie was so auch aber wir ' +
    'sie er ihr mein meine dein deine sehr schön schon nur noch mal hat habe haben bin sind war wird kann mehr ' +
    'wenn dann hier da wer wo warum immer nie alle alles gut danke geil süß toll mega krass ja nein doch man mir ' +
    'mich dich dir uns euch bei aus nach über oder als um echt voll leider endlich einfach bitte schönes',
  it:
    'il lo la i gli le di a da in con su per tra e è che non un una uno mi ti si ci vi sono sei ha ho hai hanno ma ' +
    'come più piu anche molto tutto tutti bello bella bellissimo bellissima grazie mille bravo brava questo questa ' +
    'quello della del dei delle nel alla al cosa chi quando perché perche perchè sempre mai solo bene ciao ' +
    'buon buona amo mio mia tuo tua siamo siete fatto vero già troppo ora poi così cosi oggi',
  nl:
    'de het een en van ik je is niet dat die in te op met voor zijn was er maar ook aan heb hebben heeft wat we ze ' +
    'hij zij jij mij mijn jouw dit deze heel mooi leuk goed dank wel naar nog dan als bij om uit over zo geen meer ' +
    'weer altijd nooit waar wie waarom hoe kan moet gaan gewoon echt lekker ga ben bent hoor jullie veel wij ' +
    'wordt worden bedankt gefeliciteerd hele mooie prachtig',
  tr:
    've bir bu da de ben sen o biz siz onlar çok cok ne ama için icin gibi var yok mı mi mu mü daha en her şey sey ' +
    'kadar nasıl nasil neden değil degil olsun helal güzel guzel ya evet hayır hayir iyi bence abi kanka allah ' +
    'seni beni bana sana ile olan oldu olarak kim hiç hic sonra bile teşekkürler tesekkurler tamam valla harika ' +
    'lan aynen yani zaten artık şu hadi bunu benim senin ederim',
  pl:
    'i w na z się sie nie to jest że ze do jak co a ale o tak po za od już juz tylko jestem są być by dla czy ' +
    'mnie ja ty on ona my jego jej ten ta te tego bardzo super fajny fajne piękne piekne dzięki dzieki kocham ' +
    'dobry dobra dobre kto gdzie kiedy dlaczego też tez mam masz ma może moze jeszcze teraz zawsze nigdy wszystko ' +
    'pozdrawiam brawo film sobie kurwa ktoś coś będzie',
  vi:
    'là của và có không được cho này với một những người tôi bạn em anh chị ơi quá đẹp hay rất đi mà thì cũng nhiều ' +
    'nhé nha ạ vậy gì sao nào đâu rồi nữa lắm thật yêu cười ko k dc vs mình nhìn xem nghe ban oi qua dep khong ' +
    'lam cua va chi co duoc cam on vui thich thich minh toi nguoi',
  id:
    'yang dan di ini itu dengan untuk dari ke tidak ada aku kamu saya dia kita mereka bisa sudah udah gak ga nggak ' +
    'ngga enggak kalo kalau juga banget bgt lucu keren mantap bang kak gue gw lu lo apa gimana kenapa siapa dong ' +
    'sih nih tuh kok deh aja doang lagi mau sama terima kasih makasih semoga selalu cantik ganteng orang banyak ' +
    'bagus anjir wkwk pengen pake jadi tapi karena nya buat bukan jangan mana caranya hari',
  ms:
    'yang dan ini itu tak nak macam awak korang saya sedap cantik gila wei lah je dah kat boleh kenapa mana buat ' +
    'sangat dengan untuk tahu tau org cantiknya best cakap sikit kau aku diorang pun',
  sv: 'och att det är som en på för av med inte jag du har vi den till om var så men mycket bra tack fin snygg vad hur här ni kan ska min när bara från älskar',
  da: 'og det er en på af med ikke jeg du har vi den til om var så men meget godt tak hvad hvor kan skal min når fra kun hvordan elsker flot',
  nb: 'og det er en på av med ikke jeg du har vi den til om var så men mye bra takk hva hvor kan skal min når fra bare hvordan elsker fin flott',
  fi: 'ja on ei se että en hän oli mutta niin kun mitä tämä minä sinä olen kiitos hyvä kaunis ihana todella nyt vain tosi missä sä mä',
  cs: 'a je to se na že v s i do jsem jsi jak co ale tak by pro ten ta už není moc krásné super díky děkuji skvělé dobrý hezké kde proč jen taky',
  ro: 'și si de la în in cu nu e este ce mai un o pe că ca din sa să pentru foarte frumos frumoasă frumoasa bine multumesc mulțumesc bravo sunt am ai ești esti doar cum cine unde te iubesc felicitari',
  hu: 'a az és nem hogy is ez egy van csak de meg én te ő mi nagyon jó szép köszönöm gratulálok milyen kell már még mert volt lesz',
  sr: 'i je u da se na ne to sam si šta sta što ovo ono kako koji ali za od su nije samo brate svaka čast cast majstore hvala najbolji bravo dobro volim lepo lijepo predobro majko legendo ti mi',
  tl: 'ang ng sa na ako ikaw ka siya mo ko po naman lang ganda gwapo salamat hindi ito yung mga kasi talaga wala grabe sana kayo pa nga ano',
  'hi-Latn':
    'hai kya bhai nahi nhi accha acha bahut bohot yaar mast ka ki ke ko mein main tum aap tera mera meri teri koi kuch ' +
    'kar karo kyu kyun kaise baat sab bhi toh hi ho jai ye yeh wo woh isko apna dil pyaar zindagi didi bahut raha rahi',
};
