/** Everyday English of comments, for the background; the page's own list has the most frequent words. */
export const moreEnglishWords =
  'years old new oh literally actually someone everyone anyone something nothing feel hope happy ' +
  'amazing awesome perfect hilarious crying dead insane wild able ago ain air alone along already ' +
  'although among angry another answer anyway apart app arms around art ask asked ate attention aunt ' +
  'available awful baby back bad bag ball band bar based basically bath bear beast beauty became bed ' +
  'beer began begin behind being believe below bet between big bike bird birthday bit black bless ' +
  'blessed blood blue board boat body book books bored boring born boss both bottom bought box boy ' +
  'boys brain brand bread break breakfast brilliant bring broke broken brother brought brown build ' +
  'built bunch bus business busy buy cake call called came camera camp car card care careful carry ' +
  'case cast cat catch cats caught cause chance change channel cheap cheese chicken child children ' +
  'chill choose christmas church city class clean clear clearly close clothes club coffee cold color ' +
  'come comes comfortable coming comment comments company complete completely concert confused ' +
  'content cook correct cost could country couple course cover crazy cream create creative cry ' +
  'culture cut dad daily damn dance dancing danger dare dark date daughter days deal dear death ' +
  'decided deep definitely delicious depends deserve deserves design diet different difficult dinner ' +
  'dirty doctor dog dogs doing done door double doubt down dream dreams dress drink drive drop dry ' +
  'due dumb during each ear early earth easier easily east easy eat eating edit egg eggs either else ' +
  'email end ending ends energy english enjoy enjoyed enough entire episode especially etc evening ' +
  'event eventually every everybody everyday everything everywhere exactly example excellent except ' +
  'excited exciting expect expensive experience explain extra eye eyes face fact fail fair fake fall ' +
  'family famous fan fans far fashion fast fat father favorite favourite fear feeling feels feet ' +
  'fell felt few fight figure film final finally find fine finger finish finished fire fish fit fix ' +
  'floor flower fly follow following food foot football forever forget forgot form former forward ' +
  'found four free fresh friday friend friends front fruit full fun funny future gain game games ' +
  'garden gave gets getting gift gifts girls give given gives giving glad glass goes gold gone gonna ' +
  'gorgeous gotta grade grand grandma green ground group grow guess guitar guy habit hair half hand ' +
  'hands hang happen happened happens hard hardly hate hated having hear heard hearing heart heat ' +
  'heaven heavy hell hello help helped helpful helps hero hey hi high highly history hit hold ' +
  'holiday home honest honestly hot hotel hour hours house however huge human hungry hurt hurts ' +
  'husband ice idea ideas ill imagine important impossible impressed impressive incredible inside ' +
  'inspiring instead interested interesting internet iconic issue issues job join joke jokes jump ' +
  'keep keeps kept key kid kidding kids kill kind kinda king kiss kitchen knew knows lady land ' +
  'language large last late lately later laugh laughed laughing law lead learn learned least leave ' +
  'left leg legend legit less lesson letter level lies light liked likes line lips list listen ' +
  'listening little live lived lives living long longer looked lord lose losing loss lost lot lots ' +
  'loud loved lovely lover loves luck lucky lunch mad magic main makes makeup making mama many ' +
  'market married masterpiece match matter may maybe mean means meant meat media meet meme memory ' +
  'memories men mess message met middle might milk mind mine minute minutes miss missed missing ' +
  'mistake mom moment moments monday money month months mood moon morning mother mouth move moved ' +
  'movie movies moving mr mrs mum music must myself name names natural nature near neither nervous ' +
  'news next nicely nicest night nobody none normal nose note notes notice number obsessed obviously ' +
  'odd off offer office often ok okay once onto open opinion option order original other others ' +
  'otherwise ought ourselves outfit outside own page paid pain paint pants paper parents park part ' +
  'parts party pass past pay peace perfectly perhaps person phone photo photos pic pick pics picture ' +
  'pictures piece pizza place places plan plane plant play played player playing plus point police ' +
  'pool poor pop popular possible post posted power present president press price prison private ' +
  'prob probably problem product profile promise proper proud prove public pull purple push put ' +
  'queen question questions quick quickly quiet quite quote race rain ran rather read reading ready ' +
  'reason reasons recipe recommend record red relate relatable relax remember reminds reply respect ' +
  'rest restaurant result return rich ride ridiculous right rip rizz road rock roll room rule rules ' +
  'run running sad safe said salt saturday save saw say saying says scared scary scene school sea ' +
  'season second seconds secret seeing seem seems seen self sell send sense sent seriously service ' +
  'set several sexy shall shame share shirt shit shoes shop short shot should show showing shows ' +
  'shut sick side sign silly similar simple simply since sing singer singing single sir sister sit ' +
  'situation size skin skibidi skills slaps sleep slow small smart smell smile smoke snow soft sold ' +
  'somebody somehow sometimes somewhere son songs soon sorry sort soul sound sounds source space ' +
  'speak speaking special spend spring stage stan stand star stars start started starting state stay ' +
  'step stick stop stopped store stories story straight strange street strong struggle student study ' +
  'stuff stunning stupid style such suddenly sugar summer sun sunday super support supposed sure ' +
  'surely surprise surprised sus sweet swear table takes taking talent talented talk talking tall ' +
  'taste tea teach teacher team tears tell telling ten test text tho though thought thoughts three ' +
  'through throw times tip tips tired together toilet told tomorrow tonight took top total totally ' +
  'touch touched tough toward town toy track train travel treat tree tried trip trouble true truly ' +
  'trust truth try trying turn turned tv twice two type ugly ultimate uncle under underrated ' +
  'understand unfortunately unique unless until unusual update upset us use used useful using ' +
  'usually version view views viral visit voice wait waiting wake walk walking wall wanna wanted ' +
  'wants war warm wash waste watch watched watching water weak wear wearing weather website wedding ' +
  'week weekend weeks weight weird welcome well went west wet whatever wheel which while white whole ' +
  'whom whose wife win wind window wine winner winter wish without woman women won wonder wonderful ' +
  'word words work worked working works world worry worse worst worth wrap write writer writing ' +
  'written wrong yall yep yesterday yet young yours yourself zero rn smh imo imho istg lmk nvm omfg ' +
  'wtf wth btw bc cuz coz thru til tysm ily bestie besties bff sis periodt vibe lowkey highkey ' +
  'deadass fyp pov af asap tf stfu ikr iykyk ootd bop banger drip flex ghost lit mid noob salty ' +
  'savage simp sheesh snack troll woke yeet yikes yas yay yeah yup nah nope gosh gotcha gimme lemme ' +
  "dunno welp ohio isn't aren't wasn't weren't won't wouldn't couldn't shouldn't haven't hasn't " +
  "we're they're you've you'll they've we've she'll he'll it'll there's here's where's how's isnt " +
  'arent wasnt wont wouldnt couldnt shouldnt havent hasnt youve youll theyre theres heres gurl babe ' +
  'boo darling honey cutie hottie handsome fabulous fantastic magnificent marvelous outstanding ' +
  'phenomenal spectacular superb terrific adorable elegant classy';
