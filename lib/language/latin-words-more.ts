import { moreEnglishWords } from './english-words.ts';

/** More words for the background: the everyday vocabulary of comments. English most, since a false offer costs most there. */
export const moreLatinWords: Readonly<Record<string, string>> = {
  en: moreEnglishWords,
  es:
    'si sí ya todo esta está este eso esto qué yo tu tú le nos porque cuando bien hay son ser fue ' +
    'gracias hola amo quiero encanta lindo linda hermosa hermoso bueno buena buen mejor vida amor ' +
    'siempre nunca gente jajaja verdad alguien quien quién dónde donde cómo estoy eres tengo tiene ' +
    'puedo así asi también tambien hoy dios ahora acuerdo además ahí algo algún algunos allí años anda ' +
    'aquel aunque ayer bastante bebé bendiciones besos bonita bonito cada calle cambio canción cancion ' +
    'cara casa caso chica chicas chico claro comer comida conmigo cosa cosas creo cualquier cuanto ' +
    'cuánto cuenta cuidado cumpleaños debe decir dice dicen digo diste dinero duda ella ellos empezar ' +
    'encima entiendo entonces entre era eran escuchar espero esos esas están estamos estaba excelente ' +
    'extraño familia favor felicidades feliz final fuerte fuera genial gracia grande guapa guapo gusta ' +
    'gustan gusto haber hace hacer haciendo hacia hago hasta hecho hermana hermano hija hijo historia ' +
    'hombre igual increíble jamás juego jugar juntos lado lejos llega lleva llorar luego lugar luz ' +
    'madre mal mamá mañana manera mano mejores menos mesa miedo mierda mira mismo momento muchas mucho ' +
    'mucha muchos muero mujer mundo música nada nadie necesito ninguno niña niño noche nosotros nueva ' +
    'nuevo nuestra nuestro ojos otra otro otros padre país palabra papá parece parte pasa pasado ' +
    'película peli pelo pena pensar pequeño perdón perfecta perfecto perro persona personas pobre poco ' +
    'poder podría pongo precio preciosa precioso primera primero pronto pues puede pueden puedes pura ' +
    'queda quiere quieres rato razón realidad recuerdo risa ropa saber sabe sabes salud sangre sé sea ' +
    'según seguro semana sentir señor será siento siguiente sin sobre sola solo sólo somos soy suerte ' +
    'suyo tal tan tanto tarde temprano tener tenía tenemos tiempo tienes tienen tierra tipo toda todas ' +
    'todos tomar trabajo tras triste último unas unos usted vale vamos van veces veo ver vez viene ' +
    'viejo visto viva volver vos voy wey wow xq creerlo hermosas hermosos guapísima lindas divina ' +
    'divino temazo crack saludos abrazo bendición ' +
    'tqm tkm bn tmb xfa ntp dnd salu2 bb wn weon huevon pana parce che boludo pibe tio tía chido neta ' +
    'órale ándale guey',
  pt:
    'ele ela meu minha muito muita como isso isto esse essa está tá ta foi são ser tem ter já só ' +
    'também tambem bem aqui quem quando lindo linda amo amei obrigado obrigada gente cara demais bom ' +
    'boa melhor tudo nada nunca sempre mano parabéns parabens deus vida amor todo mundo hoje dia pq ' +
    'tbm né ne mto mt esta acho quero gostei kkkk abraço adoro agora ainda alguém algum alguma amigo ' +
    'amiga anos antes apenas arrasou assim até aquela aquele bebê beijo beijos beleza bonita bonito ' +
    'brasil cabelo cada casa certeza chorar coisa coisas coração comida comigo conta criança daqui ' +
    'dela dele delícia depois desde dessa desse deve dias dizer dois dormir então entre era essas ' +
    'esses estão estou eita espero faz fazer feliz ficou ficar filha filho filme fofo fofa foto fui ' +
    'galera ganhar gato graças grande gravidez hora homem igual irmã irmão jeito jogo juro lá lado ' +
    'legal lindas lindos lindona longe lugar luz mãe mal maravilhosa maravilhoso medo menina menino ' +
    'mesmo meus minhas momento morri mulher música namorado nem nenhum ninguém noite nome nós nossa ' +
    'nosso nova novo num olha olhos onde ontem outra outro ótimo pai palavra parece parte passou pena ' +
    'pequeno perfeita perfeito pessoa pessoas pode podia porque porquê pouco preciso primeira primeiro ' +
    'própria quais qual quanto quase quer rainha real receita rindo rir sabe saber sabia saudade ' +
    'saudades sei sem semana senhor seu sua seus sim sobre sorte sou tanto tarde tava tempo tenho ' +
    'terra toda todas todos tô to trabalho três triste última último vai vamos vão vem ver verdade vez ' +
    'vezes viver volta vontade vou acredito socorro gnt msm aff nois véi top cadê ' +
    'vdd blz flw vlw mds pfv slc plmds tmj sdds bjs abs krl pqp vtnc fdp caraca oxe uai bora tlg mlk ' +
    'parça mina crl',
  fr:
    "avec ce c'est cest ça ca cette mais ou où plus trop très tres bien tout tous moi toi mon ma mes " +
    "ton son sa ses si j'ai jai j'aime jaime suis es sont fait merci bravo beau belle bonne bon quel " +
    "quelle comme même meme aussi jamais toujours rien être etre ont au aux d'accord quand comment " +
    'pourquoi jtm ptn wesh grave mec oui non vrai abord accord adore ai aime aller alors ami amie amis ' +
    'amour ans après apres arrête assez attends aucun autre autres avait avant avez avoir avons besoin ' +
    'bientôt bisous bizarre bah beaucoup bébé belles beaux bonjour bonsoir bref car cela celle celui ' +
    'ceux chaque chat cher chez chien chose choses ciel coeur cœur combien commence compris contre ' +
    'côté coup cours crois demain depuis dernier dernière désolé deux devrait dire dit dois doit ' +
    'dommage donc donne dormir drôle école elles encore enfant enfants enfin ensemble envie était ' +
    'étais êtes exactement façon faire fais famille faut femme fille filles film fils fin fois force ' +
    'fou frère fort gars génial gens grand grande grâce heure heureux hier histoire homme ici ' +
    'incroyable jeu jolie joli jour jours juste jusqu là laisse leur leurs loin lui magnifique ' +
    'magnifiques maintenant maison mal maman manger manque matin meilleur meilleure merde mieux mignon ' +
    'moins monde mort musique nom notre nouveau nouvelle nuit oh ouais ouf papa parce pareil parfait ' +
    'parle part partie passe pauvre pays peau pendant pense personne personnes petit petite peu peur ' +
    'peut peux photo place plaît pleurer plein plusieurs point porte pouvoir premier première près ' +
    'presque prix puis quelque quelqu raison regarde reste rêve rire roi sais sait sans sauf semaine ' +
    'sens sera sérieux seul seule sinon soir soit soleil sommes souvent sublime superbe sûr surtout ' +
    'tant tard tellement temps tête tient toutes travail triste trouve truc tué vas va vais venir vers ' +
    'veut veux vie viens ville voilà voir vois votre voulais voyage vraiment vraie vue wsh stp svp ' +
    'jsuis chui jpp jsp bcp mdrr tkt dsl ' +
    'osef pk pq tt cc slt bjr bsr mtn auj ajd vs ms tqt askip chelou meuf frérot khey bg tg nn',
  de:
    'er ihr mein meine dein deine sehr schön schon nur noch mal hat habe haben bin sind war wird kann ' +
    'mehr wenn dann hier da wer wo warum immer nie alle alles gut danke geil süß toll mega krass ja ' +
    'nein doch man mir mich dich dir uns euch bei aus nach über oder als um echt voll leider endlich ' +
    'einfach bitte schönes ach alt andere anderen angst arbeit arme auge augen bald beide beim beste ' +
    'besten besser bevor bild bis bisschen bist blöd brauche brauchen bringt bruder buch dachte dafür ' +
    'dabei dagegen daher damit danach daran darauf darf darum dass daß davon dazu denke denken denn ' +
    'deshalb deutsch deutschland dies diese diesem diesen dieser dieses digga doof dort drei dumm ' +
    'durch eben ehrlich eigentlich einer eines einem einige einmal ende erst ersten erste essen etwas ' +
    'euer fahren fall familie fand fast fehlt film finde findet folge frage fragen frau frauen freue ' +
    'freund freunde freut früher funktioniert ganz ganze gar geben gegen geh gehen geht geld gemacht ' +
    'genau genug gerade gern gerne gesehen gesicht gestern gesund gewesen gibt glaub glaube gleich ' +
    'glück glücklich glückwunsch gott großartig große guck gute guten guter halt halten hätte hätten ' +
    'haus heißt helfen herr herz herzlichen heute hilfe hin hinter hör hört hoffe hoffentlich hund ihm ' +
    'ihn ihnen ihre ihren irgendwie jahr jahre jeder jedes jemand jetzt junge kannst kaputt katze kein ' +
    'keine keiner kenne kind kinder kleine klar komisch komm kommen kommt könnte können krank kurz ' +
    'lache lachen lange langsam lass lassen leben lecker leid leute liebe lieben lieber liebt lied los ' +
    'lustig mach mache machen macht mädchen manchmal mann meinem meinen meiner meinst mensch menschen ' +
    'minuten möchte mögen morgen musik muss müssen mutter nacht natürlich nehmen neu neue neuen nichts ' +
    'niemand nochmal oben oft ohne ok paar passiert perfekt recht richtig ruhig sache sachen sag sagen ' +
    'sagt schade schau schlafen schlecht schlimm schluss schöne schöner schöneres schönen schwer sehen ' +
    'seid sein seine seit selbst sicher sieht sogar solche soll sollte sondern sonst spaß spät spiel ' +
    'spielen stark stehen steht stimme stimmt straße stunde süße tag tage tier toller tolle tolles tot ' +
    'traurig trotzdem tun tut überhaupt uhr ungefähr unser unsere unter vater verdammt vergessen ' +
    'verstehe verstehen viel viele vielen vielleicht vom vor vorbei wahr während wäre warte weg weil ' +
    'weiß weit welche welcher welt wenig weniger werde werden wetter wichtig wieder wieso will willst ' +
    'wirklich wisst woche wochen woher wohl wollen worden wort wunder wunderbar wunderschön würde zeit ' +
    'ziemlich zuerst zum zur zurück zusammen zwei zwischen alter ey nice hammer lach ruhe ' +
    'alta diggi krasser geiler ehre bre wallah hdl lg vlt iwie eig naja tja oha hä boah moin servus ' +
    'tschüss nö jo passt läuft wahnsinn',
  it:
    'ha ho hai hanno ma come più piu anche molto tutto tutti bello bella bellissimo bellissima grazie ' +
    'mille bravo brava questo questa quello della del dei delle nel alla al cosa chi quando perché ' +
    'perche perchè sempre mai solo bene ciao buon buona amo mio mia tuo tua siamo siete fatto vero già ' +
    'troppo ora poi così cosi oggi abbiamo adesso adoro agli allora alle almeno altra altre altri ' +
    'altro amica amico amici amore anch ancora andare anni anno appena aspetta assolutamente avere ' +
    'aveva avete avrei bambini bambino basta bei belli belle bisogno bravi bravissima bravissimo buone ' +
    'buono buongiorno caldo cane canzone capito capisco cara carina carino caro casa certo chiaro ciò ' +
    'città col colpa comunque cioè contro credo cuore dai dal dalla davvero dentro detto deve devi ' +
    'devo dice dici dio dire dirti diventare domani donna dopo dove due dunque ecco eri era erano ' +
    'essere fa fai fare farlo fatta felice figlia figlio figo film fine forse forte fortuna forza foto ' +
    'fra fratello fuori gente giorni giorno giusto grande grandi guarda gusto idea ieri importante ' +
    'incredibile insieme invece italia lasciare lavoro lei loro lui luce macchina madre magari male ' +
    'mamma mangiare mano mare meglio meno mente mentre mese mezzo miei mila minuti mondo molta molti ' +
    'morire morto musica nessuno niente nome nostra nostro notte nulla nuova nuovo occhi ogni ognuno ' +
    'oltre ore padre paese papà parla parlare parola parte passato paura pazzo peccato pensare penso ' +
    'perfetta perfetto persona persone piace piacere piano piccola piccolo poco porta possibile posso ' +
    'posto potere prego prima primo pronto proprio può pure purtroppo quale qualche qualcosa qualcuno ' +
    'quali quanto quanti quasi quelli queste questi qui ragazza ragazze ragazzi ragazzo ragione ridere ' +
    'rispetto riesco roba sai sangue sapere sarà sarebbe scusa se secondo sembra senti sento senza ' +
    'sera serve signora simpatica sia so sogno soldi sole sola sorella sotto spero splendida splendido ' +
    'stai stare stata stato stavo stella stessa stesso storia strada stupenda stupendo sua subito suo ' +
    'sul sulla tanta tanti tanto tardi te tempo terra testa tipo troppa tutta tutte ultima ultimo uomo ' +
    'va vado vai vabbè vediamo vedere vedi vedo veramente verità verso vicino vita vivere voglia ' +
    'voglio volta volte vuoi vuole auguri complimenti spettacolo bellissime bellissimi meraviglia ' +
    'meravigliosa ' +
    'cmq nn xke perke xché tvb raga regà boh mah daje figa bona cavolo mannaggia ammazza vabbe',
  nl:
    'hij zij jij mij mijn jouw dit deze heel mooi leuk goed dank wel naar nog dan als bij om uit over ' +
    'zo geen meer weer altijd nooit waar wie waarom hoe kan moet gaan gewoon echt lekker ga ben bent ' +
    'hoor jullie veel wij wordt worden bedankt gefeliciteerd hele mooie prachtig achter af alle alleen ' +
    'allemaal alles ander andere anders beetje beter beste blij boek brood broer buiten daar daarom ' +
    'dag dagen denk denken dingen doe doen doet doei dood door drie druk duidelijk dus echte eens ' +
    'eerste eigen eigenlijk einde eindelijk elk elke eten even fijn fijne foto foutje fout gaat gaf ' +
    'gedaan geef gek gekke geld geleden geloof geluk gelukkig gemaakt genieten gezellig gezicht gezien ' +
    'geweldig geweest gister goede goeie graag groot grote grappig haar had hadden hallo hand hard ' +
    'hart hebt help helemaal hem hen hier hoi hou houden huis hun iedereen iemand iets ieder inderdaad ' +
    'jaar jaren jammer jong jongen jongens kijk kijken kind kinderen klaar klein kleine klopt knap ' +
    'komen komt kon krijg kunnen kunt laat laatste laten later leven lief lieve liefde liefs liggen ' +
    'loop lopen maak maakt maken man mannen meest meisje mens mensen misschien mocht moeder moest ' +
    'moeten mogen moment morgen muziek na naam nacht natuurlijk nederland nederlands neem nemen net ' +
    'niemand niets niks nieuw nieuwe nodig noem nou nu ochtend of oke onder ons onze oud oude paar pas ' +
    'plaats praten precies raar rustig samen school schatje schat sinds slapen slecht snap snel soms ' +
    'staan staat stad sterkte steeds stem stom straks succes super tegen terug tijd toch toe toen tot ' +
    'trots trouwens tussen twee uur vaak vader vandaag vanaf ver verder vergeten verhaal verschil vind ' +
    'vinden vindt volgende volgens voel vraag vragen vriend vrienden vrij vrouw vrouwen waarschijnlijk ' +
    'wacht wanneer want waren water week weet welke wereld werk werken weten wil willen wist woord zeg ' +
    'zeggen zegt zei zeker zelf zelfs zie zien ziet zin zit zitten zoals zoiets zonder zou zouden ' +
    'zusje zus haha hahaha mooiste leuke ' +
    'kk gast wollah ewa fissa tof vet gaaf lekkere jeetje tjonge sws idd ff mss w8 joh hee nee hè ' +
    'maat kerel chick ouwe zieke dikke',
  tr:
    'sey kadar nasıl nasil neden değil degil olsun helal güzel guzel ya evet hayır hayir iyi bence abi ' +
    'kanka allah seni beni bana sana ile olan oldu olarak kim hiç hic sonra bile teşekkürler ' +
    'tesekkurler tamam valla harika lan aynen yani zaten artık şu hadi bunu benim senin ederim acaba ' +
    'adam adama adamın ağlıyorum aile akıllı alıp an anladım anne arada arkadaş artik aslında aşk ' +
    'aşkım ayrıca baba bak bakın başka bazı belki beğendim beğen bilen bilmiyorum bin biraz bizi bizim ' +
    'bol buna bundan bunlar burada böyle bütün büyük çocuk çünkü cunku dedi değer demek devam dedim ' +
    'demiş dikkat diye doğru dost dünya edin efsane eğer elinize emeğinize eskiden et etme ettim ev ' +
    'falan fazla filan film galiba geç gel geldi gelen geliyor gerçek gerçekten gidip gitti göre ' +
    'görmek gördüm göz gün günaydın haha hala hani hangi hatta hayat hem hep hepsi herkes hocam hoş ' +
    'işte insan insanlar istiyorum ise iste izle izledim izliyorum kadın kardeş kardeşim kalp kendi ' +
    'kez kız kimse komik konu kötü küçük lazım lütfen maalesef mesela mükemmel müthiş nerede nereden ' +
    'niye olacak olmaz olmuş olur oluyor oldugu ona onu onun orada önce öyle oyle özel para peki pek ' +
    'rahat sadece sağ sanırım selam senden sence şarkı şekilde şimdi simdi size sizi söyle son su ' +
    'süper tabi tabii tam tane tek tüm türk türkiye üç üzerinde vardı ver video yap yapan yaptı ' +
    'yapıyor yapma yarın yaş yer yeter yine yoksa yol yorum yüz zaman zor muhteşem harikasın bayıldım ' +
    'ellerine sağlık maşallah inşallah eyvallah reis ' +
    'kral reyiz knk kanki aga moruk aq mk slm mrb nbr napıyon cnm tmm tşk eyw kıro yiğidim aslan ' +
    'koçum oha vay bee',
  pl:
    'dla czy mnie ja ty on ona my jego jej ten ta te tego bardzo super fajny fajne piękne piekne ' +
    'dzięki dzieki kocham dobry dobra dobre kto gdzie kiedy dlaczego też tez mam masz ma może moze ' +
    'jeszcze teraz zawsze nigdy wszystko pozdrawiam brawo film sobie kurwa ktoś coś będzie albo ani ' +
    'bez bo bomba był była było byli bylo chce chcę chyba ci cię cie cały ciebie cudowne cześć ' +
    'człowiek czas czego czemu dać dalej dlatego dobrze dom dopiero dużo duzo dziecko dziś dzis dzień ' +
    'dzien dziewczyna fajna gdy gdyby go godzin głupi gratulacje gratuluję idealnie iść inne ich ile ' +
    'im jaka jaki jakie jakiś jakby jednak jeden jedno jeśli jesli jesteś jestes każdy kazdy kiedyś ' +
    'kogo komentarz koniec która który które kurde lat lepiej lepszy lubię ludzie ładna ładne ładnie ' +
    'mają małe masakra miałem mi miło mieć moja moje można mój muszę musi myślę nad najlepszy ' +
    'najlepsza naprawdę nas nasz nawet nic niego niej nich niech nikt no nowy nowa oby odcinek oglądam ' +
    'oczy one oni panie pan pani pewnie piękna piękny piosenka pod pomoc potem powiedz powinno pozdro ' +
    'prawda prawie proszę prosze przed przez przy raz razem robi robić rok rzeczy sam sama skąd ' +
    'smacznego słowo spoko stary strona swoje świat świetne swietne świetny szkoda szybko tam taka ' +
    'taki takie tej tobie tobą trochę trzeba tu tutaj tych tyle tym uwielbiam wam was we widać widzę ' +
    'wie wiem więc wiecej więcej wielki właśnie wow wreszcie wszyscy wszystkiego wtedy wy wygląda xd ' +
    'zajebiste zobaczyć znowu zrobić życie życzę żeby bardziej ' +
    'siema elo ziom nara narka wgl jprdl nwm bd ojej ojoj oho jezu matko jasne dawaj git sztos beka ' +
    'żal essa spk nmzc dzięks joł hejka papa mordo byku kozak gościu',
  vi:
    'nha ạ vậy gì sao nào đâu rồi nữa lắm thật yêu cười ko k dc vs mình nhìn xem nghe ban oi qua dep ' +
    'khong lam cua va chi co duoc cam on vui thich minh toi nguoi ai ánh bà bác bài hát bao báo bây bé ' +
    'bị biết bố bởi buồn cả cái càng cần cậu câu cha chào chắc chết chỉ chia chính chồng chúc chúng ' +
    'chưa chuyện con còn cô cuộc cùng cứ dạ đang đây đấy để đến đều điều đó đọc đời đừng đúng đường ' +
    'gái ghê giờ giống gia giúp hai hãy hết hiểu hình hoài hơn hôm hỏi iu kể khi khóc khó khác kia ' +
    'kiểu lại làm lên lời luôn mấy mẹ mới mỗi mọi muốn nay nên nếu ngày nghĩ ngon ngủ nhà nhất nhớ nhỉ ' +
    'như nhưng nó nói nước ông phải phim quý ra sẽ sợ sau sống sự ta tại tao tập thấy thế theo thôi ' +
    'thương tiền tin tốt trai trên trời trong trước tuyệt từ từng vào vẫn vì việc viết về vợ vời vừa ' +
    'xấu xin xong ý xinh ' +
    'vl vcl vkl vãi đm dm đmm clm cmn cx đc dk bn ms trc bt ntn lm ngta mng ae cj ck vk nhìu wá zậy ' +
    'hok hông khum hem đou roài chớ tks hjx huhu thik bít chx',
  id:
    'banget bgt lucu keren mantap bang kak gue gw lu lo apa gimana kenapa siapa dong sih nih tuh kok ' +
    'deh aja doang lagi mau sama terima kasih makasih semoga selalu cantik ganteng orang banyak bagus ' +
    'anjir wkwk pengen pake jadi tapi karena nya buat bukan jangan mana caranya hari abang abis ajah ' +
    'akhirnya amat anak anda apakah apalagi atau ayo bagaimana bagi bahkan bahwa baik baru bawa ' +
    'beberapa belajar beli belum benar bener berapa beres besok bikin bilang biar biasa bro buka bunda ' +
    'cakep cari cepat cerita cinta coba cowok cewek cuma cukup dah dapat dapet datang dekat depan dulu ' +
    'enak gaes gede gila gitu goblok guys hadir harga harus hati hebat hidup hijau ibu ikut ingin isi ' +
    'itulah jalan jam janji jelas jelek juara kakak kalian kamera kami kangen kata kayak kaya kecil ' +
    'keluarga kemarin kembali kena kepala kerja ketemu kurang lah lain lama langsung lebih lewat liat ' +
    'lihat loh luar luarbiasa lupa main makan makanan makin malah malam malu masa masih masuk ' +
    'masyaallah mbak mas memang mending mimin minta moga mohon mulai muka murah nangis nama nanti nasi ' +
    'nonton nyari oleh oke om pacar pada pagi paham pak paling pas pasti pakai pengin perlu pernah ' +
    'pertama pinter punya pulang rasa rasanya rumah sabar sahabat saat saja sakit salah salam sampai ' +
    'sampe sangat satu sayang sebelum sedang sedih sehat sekali sekarang semangat sempat semua sendiri ' +
    'seperti sering serius setiap setuju siap simpel sini situ sukses suka susah tadi tahun takut tau ' +
    'tanpa tempat temen teman tentang terbaik ternyata terus tetap tiap tinggal tolong tuhan udh uang ' +
    'untung wah waktu wanita warga ya yaa yah yuk gaada gapapa gabisa bgs bgus mksh jg dg yg tdk sdh ' +
    'blm dgn utk ' +
    'jancuk cok asu kon koen pisan edan iso ora opo piye wes lur rek mbok ojo tenan nek cocot bacot ' +
    'tolol bodoh goblog kampang kontol ngentot memek bangsat babi luh njir njing anjing anjay kocak ' +
    'ngakak receh gabut baper mager woles santuy sabi bokap nyokap',
  ms:
    'yang dan ini itu tak nak macam awak korang saya sedap cantik gila wei lah je dah kat boleh kenapa mana buat sangat dengan untuk tahu tau org cantiknya best ' +
    'cakap sikit kau aku diorang pun',
  sv:
    'och att det är som en på för av med inte jag du har vi den till om var så men mycket bra tack fin snygg vad hur här ni kan ska min när bara ' +
    'från älskar',
  da: 'og det er en på af med ikke jeg du har vi den til om var så men meget godt tak hvad hvor kan skal min når fra kun hvordan elsker flot',
  nb: 'og det er en på av med ikke jeg du har vi den til om var så men mye bra takk hva hvor kan skal min når fra bare hvordan elsker fin flott',
  fi: 'ja on ei se että en hän oli mutta niin kun mitä tämä minä sinä olen kiitos hyvä kaunis ihana todella nyt vain tosi missä sä mä',
  cs:
    'a je to se na že v s i do jsem jsi jak co ale tak by pro ten ta už není moc krásné super díky děkuji skvělé dobrý hezké kde proč jen ' +
    'taky',
  ro:
    'și si de la în in cu nu e este ce mai un o pe că ca din sa să pentru foarte frumos frumoasă frumoasa bine multumesc mulțumesc bravo ' +
    'sunt am ai ești esti doar cum cine unde te iubesc felicitari',
  hu: 'a az és nem hogy is ez egy van csak de meg én te ő mi nagyon jó szép köszönöm gratulálok milyen kell már még mert volt lesz',
  sr:
    'i je u da se na ne to sam si šta sta što ovo ono kako koji ali za od su nije samo brate svaka čast cast majstore hvala najbolji bravo ' +
    'dobro volim lepo lijepo predobro majko legendo ti mi',
  fil: 'ang ng sa na ako ikaw ka siya mo ko po naman lang ganda gwapo salamat hindi ito yung mga kasi talaga wala grabe sana kayo pa nga ano',
  'hi-Latn':
    'hai kya bhai nahi nhi accha acha bahut bohot yaar mast ka ki ke ko mein main tum aap tera mera meri teri koi kuch kar karo kyu kyun kaise baat sab bhi toh ' +
    'hi ho jai ye yeh wo woh isko apna dil pyaar zindagi didi raha rahi aaj ab abhi achha achhi agar ' +
    'aisa aise apne apni are arre aur baar bada badhiya bana bata batao bas bhaiya bilkul bol bolo ' +
    'chahiye dekh dekha dekho desh dost dono ek fir gaya gana gaye ghar hain ham hamare har hota hoti ' +
    'hua hum isme itna jab jaan jaise janam jo kab kaha kahan kal karne karta karte khush kitna kitni ' +
    'kisi kuchh kyunki lagta lekin log logo maa maza mujhe mujhko nahin naam paisa pata pehle phir ' +
    'pura sach sahi samajh se sirf sir suno tha the thi thoda tumhara unka usko waala wala wale ' +
    'zabardast',
};
