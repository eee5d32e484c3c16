"""Given names with the gender they suggest, and family names.

Given names of the English-speaking world and their shares of women and men come from the name files of the
United States census of 1990 (public domain); a name is counted as a woman's or a man's when at least 85 % of its
bearers were. Names from the rest of the world were written down by hand. All are lower case.
"""

from __future__ import annotations

from typing import Final

FEMALE: Final[frozenset[str]] = frozenset(
    """
    aaliyah abbey abbie abby abeba abigail ada addie adela adelaida adelaide adele adelia adelina adeline
    adell adella adelle adria adriana adriane adrianna adrianne adrienne afton agatha agathe agnes agnieszka
    agustina aicha aida aiko aileen ailsa aimee aisha aishwarya aja akiko alaina alana alanna alba alberta
    albertha albertine albina alda alecia alejandra alena alene alesha alesia alessandra aleta aletha
    alethea alexa alexandra alexandria alexia alexis alfreda alice alicia alida alina aline alisa alisha
    alison alissa aliyah allene allie allison allyson alma almeda alpha alta altagracia althea alvina alyce
    alycia alysia alyson alyssa amada amalia amanda amber amelia amelie america ami amie amina aminata amira
    amparo amrita amy ana anabel anastacia anastasia anastasiya andra andria aneta angela angelia angelica
    angelika angelina angeline angelique angelita angella angie anglea anh anika anissa anita anitra anja
    anju ann anna annabel annabelle annalena annamarie anne anne-marie anne-sophie annegret anneliese
    annemarie annetta annette annick annie annika annmarie anouk anoushka antionette antje antoinette
    antonette antonia antonina anuradha aoife araceli aracely arcelia ardis ardith aretha ariana arielle
    arleen arlene arlette arline armida artie arundhati asako asha ashely ashlee ashleigh ashley ashlie
    ashly ashton astrid asuka athena audra audrey audry augusta aura aurea aurelia aurelie aurora ava avis
    awilda ayaka ayesha aylin ayse azadeh bailey bambi barb barbara barbie barbra barbro bea beata beatrice
    beatriz becky belen belinda bella belle belva benazir benedetta benita berengere berenice bernadette
    bernadine bernice berniece bernita berta bertha bertie beryl bess bessie beth bethan bethany betsy bette
    bettie bettina betty bettye beulah beverley beverly beyonce bianca birdie birgit bjork blanca blanch
    blanche bobbi bobbie bobbye bonita bonnie bonny bozena brandee brandi brandie breanna breanne bree
    brenda brenna briana brianna brianne bridget bridgett bridgette brigette brigitte britney brittani
    brittany brittney bronwyn brook brooke buffy caitlin caitlyn callie cami camilla camille candace
    candance candelaria candi candice candida candis caoimhe cara caren cari caridad carin carina carissa
    carla carleen carlene carlota carlotta carly carlyn carma carman carmel carmela carmelita carmella
    carmen carol carolann carole carolee caroline carolyn carolynn caron carri carrie caryl caryn carys
    casandra cassandra cassidy cassie catalina catharine catherine cathi cathie cathleen cathrine cathryn
    cathy catina catrina cecelia cecile cecilia cecily celeste celestine celia celina celine chana chanda
    chandra chanel chantal chantel chantelle charissa charisse charla charleen charlene charlette charline
    charlotte charmaine charolette chasity chastity chelsea chelsey chelsie cher cheri cherie cherise cherly
    cherri cherrie cherry cheryl cheryle chiara chimamanda chiquita chiyo chloe chrissy christa christal
    christel christelle christen christene christi christiana christiane christie christin christina
    christine christy chrystal ciara cierra cinda cindi cindy cinthia claire clara clare claribel clarice
    clarissa claudette claudia claudine clementine cleta coleen colette colleen collette concepcion concetta
    condoleezza connie constance consuelo cora coral corazon cordelia corene cori corina corine corinna
    corinne cornelia corrie corrina corrine cortney cosima cristal cristi cristin cristina cristine cristy
    crystal cyndi cynthia cythia dagmar daisy dalia damaris danelle danette dani danica daniela daniele
    daniella danielle danita danna dannielle danyelle daphne dara darci darcie darcy daria darla darleen
    darlene darline davida davina dawn dawna dayna deana deann deanna deanne deb debbie debbra debby debi
    debora deborah debra debrah dedra deena deepika deidra deidre deirdre delfina delia delilah della delma
    delois delora delores deloris delphia delphine demetra demetria dena deneen denice denise denna desirae
    desiree dessie dian diana diane diann dianna dianne dido dilma dina dinah dionne dixie dollie dolly
    dolores domenica dominga dominika dona donita donna dora dorcas doreen dorene doretha dori dorinda doris
    dorota dorotha dorothea dorothy dorris dortha dorthea dorthy dottie dovie dulce earlene earline
    earnestine eartha easter eboni ebony ebru eda edelmira edie edith edna edwina edythe effie eileen eilidh
    ekaterina elaina elaine elana elba elda eldora eleanor eleanora eleanore elena eleni elenor elfriede
    elia elida elif elinor elisa elisabeta elisabeth elise elissa eliza elizabeth elizebeth elke ella ellen
    ellie elma elmira elna elnora elodie eloisa eloise elouise elsa elsie elspeth elva elvera elvia elvira
    elyse emelia emilia emilie emily emine emma emmanuelle emogene ena enedina enid enriqueta erica ericka
    erika erin erlinda erma erna ernestina ernestine esmeralda esperanza esra essie estela estella estelle
    ester esther estrella ethel ethelyn etta eugenia eugenie eula eulalia eun eunice eva evalyn evangelina
    evangeline eve evelia evelyn evette evie evon evonne ewa fabienne fabiola fadwa faith fallon fannie
    fanny farah farrah fatema fatima fatimah fatma fatoumata fawn fay faye federica felecia felica felice
    felicia felicita felicitas felicity felipa felisa felisha feride ferne filomena fiona flor flora
    florence florene florida florine flossie floy fonda fran frances francesca francine francisca francoise
    freda freida freja frida frieda gabriela gabriella gabrielle gail galina garnet gay gaye gayla gayle
    gaynell gemma gena geneva genevieve genoveva georgetta georgette georgia georgiana georgianna georgie
    georgina geraldine geralyn gerda geri germaine gerri gertie gertrude ghislaine gilda gillian gina ginger
    ginny giorgia giovanna gisela gisele giselle giulia gladis gladys glenda glenna gloria glory golda
    goldie graca grace gracie graciela grainne grazyna gregoria greta gretchen gretta griselda gudrun
    guillermina gulnara gussie gwen gwendolyn hadiza hailey haley hallie hana hanan hanna hannah hannelore
    harriet harriett harriette hatice hattie haydee hayley hazel heather hedwig heidi heike helen helena
    helene helga helle hellen henrietta herlinda hermelinda herminia hester hettie hiba hilary hilda hilde
    hildegard hillary hina hiroko hoa holli hollie holly hope hortencia hortense hortensia huda huguette hui
    hulda ida idalia idella ila ilaria ileana ilene iliana ilona ilse ima imelda imogen imogene ina indira
    ines inez inga inge ingeborg inger ingrid ioana iola iona ione iratxe irena irene irina iris irma isabel
    isabell isabella isabelle isela isolde iva ivana iveta ivette ivonne ivy izabela jacalyn jacinda jacinta
    jackeline jacklyn jaclyn jacque jacquelin jacqueline jacquelyn jacquline jada jade jadwiga jaimie jami
    jamila jammie jana janae jane janeen janel janell janelle janene janet janette janey janice janie janina
    janine janis janna jannette jannie jaqueline jasmin jasmine jaunita jayme jayne jazmin jeana jeane
    jeanetta jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jelena jemima jena jenelle
    jenifer jeniffer jenna jennette jenni jennie jennifer jenniffer jenny jeraldine jeri jerilyn jerri
    jerrie jesica jessica jettie jewel jill jillian jo joan joana joanie joann joanna joanne jocelyn
    jocelyne jodi jodie joelle joellen joetta johanna johnetta johnna joi jolanta joleen jolene jolynn joni
    jonna jonnie josefa josefina josephina josephine josette josiane josie jovita joy joyce joycelyn juana
    juanita judi judie judith judy juli julia juliana juliann julianna julianne julie juliet julieta
    juliette julissa jurgita justina justine jutta kacey kaci kacie kaitlin kaitlyn kaja kala kamala kami
    kandace kandi kandice kandy kangana kara karan karen kari karie karin karina karine karissa karla
    karlene karol karolina karolyn karon karri karrie karyn kasandra kassandra katarina katarzyna kate
    katelyn katerina katharina katharine katherine katheryn kathi kathie kathleen kathlene kathlyn kathrine
    kathryn kathryne kathy kathyrn katie katina katja katrin katrina katy kay kaye kayla kaylee kazuko kecia
    keely keiko keisha keli kelley kelli kellie kelsey kelsie kendra kenna kenyatta keri kerri kerrie
    kerstin kesha keshia khadija kia kiara kimberely kimberlee kimberley kimberly kira kirsten kirsti
    kirstin kirsty kisha kitty kizzy kori krista kristal kristalina kristan kristen kristi kristian kristie
    kristin kristina kristine kristy kristyn krystal krystle krystyna ksenia kyla kylee kylie kyong kyra
    kyung lacey laci lacie ladonna laetitia laila lakeisha lakesha lakeshia lakisha lakshmi lana lanette
    lani lanita laquita lara larisa larissa larue lashanda lashawn lashonda latanya latasha latifa latisha
    latonia latonya latosha latoya latrice latricia laura laureen laurel lauren laurene lauretta laurette
    lauri laurie lavada lavina lavinia lavon lavonda lavonne lawanda layla lea leah leandra leann leanna
    leanne leatha leatrice leda leeann leesa leigh leila leilani leisa lela lelia lena lennie lenora lenore
    leola leona leone leonor leonora leora leota lesa leslee lesli lessie leta letha leticia letitia lettie
    leyla lia liana liane libby lida lidia liesbeth lila lilia lilian liliana lillian lillie lilly lily lina
    linda lindsay lindsey lindy linette linnea linnie linsey lisa lisbeth lise lisette lissa lissette lita
    liudmila livia liz liza lizabeth lizbeth lizette lizzie ljubica lois lola lolita lona lora loraine
    loreen lorelei lorena lorene lorenza loretta lori lorie lorinda lorine lorna lorraine lorretta lorri
    lorrie lotte lottie louann louella louisa louise lovie luana luann luanne lucia luciana lucie lucienne
    lucila lucile lucille lucinda lucretia lucrezia lucy ludivine ludmila luella luisa lula lulu lupita lura
    luz lyda lydia lyla lyn lynda lyndsay lyndsey lynette lynne lynnette lyudmila ma maarit mabel mable
    machelle mackenzie madeleine madeline madelyn madge madina madison madonna mae maegan maelle maeve magda
    magdalena magdalene maggie magnolia maha mahnaz mai maia maira maja majorie malala malgorzata malia
    malinda malissa mallory mamie mandi mandy manon manuela mara maranda marcela marcelina marcella marcelle
    marci marcia marcie marcy margaret margarete margarethe margarette margarita margaux marge margery
    margie margo margot margret margrethe marguerite mari maria mariah mariam mariana mariann marianna
    marianne maribel maribeth maricela marie marie-claude mariela marielle marietta marija marilee marilou
    marilyn marilynn marina marine marisa marisela marisol marissa marit marita maritza mariya mariyam
    marjorie marjory marla marlena marlene marlo marlyn marlys marnie marquerite marquita marry marsha marta
    martha marti martina martine marva marvel marwa mary maryam maryann maryanne marybeth maryellen maryjane
    maryjo marylee marylin marylou marylyn maryse mathilda matilda matilde mattie maud maude maudie maura
    maureen maurine mavis maxie maxine maya maybelle mayme mayra mayu mazie meagan meaghan mechelle mee meg
    megan megawati meghan mei melania melanie melba melina melinda melisa melissa mellisa mellissa melodie
    melody melonie melony melva melvina mercedes mercy meredith merry meryl meta mette mhairi mia micaela
    michaela michell michelle michiko mickie migdalia mihaela mila milagros mildred milena milissa millicent
    millie mimi mindi mindy minerva minnie mira miranda mireille mireya miriam mirian mirna mirta missy
    misti mittie mitzi modesta moira mollie molly mona monica monika monique morag mounia mozell mozelle
    muriel murielle mylene myong myra myriam myrna myrtice myrtis nada nadezhda nadia nadine naima najat
    nakia nakisha nan nanci nancy nanette nannette nannie naoko naomi nargis natalia natalie natalya
    natascha natasha nathalie natividad nawal nazanin nedra neha nela nelda nelida nell nella nelle nellie
    nelly nena nereida nettie neva ngozi nia niamh nichelle nichol nichole nicki nicolasa nicole nicolette
    nidia niki nikita nikki nila nilda nilsa nina ninfa nirmala nita noelia noelle noemi nola nona nora
    noreen norene norine norma noura nova novella nuria nydia oceane ocie octavia odessa odette ofelia
    oksana ola olena oleta olga oliva olive olivia oma ona opal ophelia oprah ora oralia orla orpha otilia
    ouida paige palma pam pamala pamela pansy paola parveen patrica patrice patricia patrizia patsy patti
    pattie patty paula paulette paulina pauline pearlie pearline peggie peggy penelope pennie penny perla
    petra philippa phillis philomena phoebe phylis phyliss phyllis pilar pinkie pippa polly pooja poppy
    portia pratibha pricilla princess priscilla priti priya priyanka prudence rachael racheal rachel
    rachelle racquel rae rafaela raisa ramona randa randi rania raquel rasha rashida raven reba rebeca
    rebecca rebekah regan regina reina rekha rena renae renata renate renea renee renita reta retha reva
    reyna rhea rhiannon rhoda rhonda ricarda richelle rigoberta rihanna rina rita robbin roberta robyn
    rochelle rocio roisin rolanda roma romana romona rona ronda ronna rosa rosalba rosalee rosalia rosalie
    rosalina rosalind rosalinda rosaline rosalva rosalyn rosanna rosanne rosaria rosaura rose roseann
    roseanna roseanne rosella roselyn rosemarie rosemary rosetta rosie rosina rosita roslyn rowena roxana
    roxane roxann roxanna roxanne roxie roza ruby rubye rufina rukmini ruta ruth ruthann ruthie saadia
    sabina sabine sabra sabrina sade sadie sahar sakshi salina sallie sally salma samantha samatha samira
    sanae sandi sandra sandrine sania sanjuana sanjuanita sanna santa saoirse sara sarah sarita sarojini
    saskia saundra savannah savita sayako scarlett segolene seiko selena selina selma serena severine
    shabana shaina shakira shalonda shameka shamika shana shanda shandra shanell shani shanika shanita
    shanna shannan shanon shanta shante shantel shantell shara sharee sharen shari sharla sharlene sharon
    sharonda sharron sharyn shasta shauna shawanda shawna shay shayla shayna sheena sheikha sheila shelia
    shelley shelli shellie shelly shena sheree sheri sherie sherilyn sherita sheron sherri sherrie sherrill
    sherron sherry sherryl sheryl shiela shilpa shireen shirin shirlee shirlene shirley shirly shona shonda
    sian sibyl sierra sigrid silje silvia simona sinead siobhan sirimavo smriti socorro sofia soledad solene
    solveig sondra sonia sonja sonya soon sophia sophie soraya sridevi stacey staci stacia stacie stacy
    starla starr stefani stefania stefanie stella stephaine stephani stephanie stephany stephenie stephine
    stojanka sue summer sunita sunny sunshine susan susana susann susanna susannah susanne sushma sushmita
    susie suzan suzanna suzanne suzette suzie suzy svenja svetlana sybil syble sylvia sylvie tabatha tabitha
    talia tamar tamara tamatha tameka tamela tamera tami tamie tamika tamiko tammi tammie tammy tamra tamsin
    tana tanesha tangela tania tanika tanisha tansu tanya tara tarja tarsha taryn tasha taslima tatiana
    tatyana tawakkol tawana tawanda tawanna tawnya teena tegan tena tenisha teodora tera teresa terese
    teresita teressa teri terra terri terrie tess tessa tessie thea theda thelma theodora theresa therese
    thersa thomasina tiana tiara tierra tiffani tiffanie tiffany tiffiny tillie tina tisha tomasa tomeka
    tomoko toni tonia tonja tonya tori tosha toya tracee tracey traci tracie trena tresa tressa tressie
    treva tricia trina trish trisha trista trudy tuulikki twila twyla tyra ulla ulrike una ursula uzra vada
    valarie valencia valentina valeria valerie valorie vandana vanessa veda velda velia velma velva venessa
    venita venus vera verda vergie verla verna vernell vernice vernie vernita verona veronica veronika
    veronique vesna vesta vibeke vicenta vickey vicki vickie vicky victoria vida vidya vikki viktoria vilma
    vina viola violet violeta virgie virgina virginia virginie vita viva vivian viviana vladimira vonda
    vonnie wanda wangari wanita wendi wendy whitney wilda wilhelmina willa willene wilma windy winifred
    winnie winnifred winona wynona xenia xiomara yadira yael yasmin yasmine yekaterina yelena yesenia yetta
    yevgenia yingluck yoko yolanda yolonda yoshiko yukiko yulia yuliya yuriko yvette yvonne zahra zaida
    zainab zandra zara zehra zeinab zelda zella zelma zena zenaida zenobia zeynep zina zlata zoe zofia zoila
    zola zona zora zoraida zoya zsuzsanna zula zulma zuzana
    """.split()
)
"""Given names that suggest a woman."""

MALE: Final[frozenset[str]] = frozenset(
    """
    aamir aaron abbas abdallah abdel abdelaziz abdelfattah abdirahman abdou abdoulaye abdul abdulaziz
    abdulla abdullah abdulrahman abe abel abhijit abiy abraham abram abubakar adalberto adam adan adem adil
    adnan adolf adolfo adolph adolphe adrian adrien agostino agustin ahmad ahmed ahmet aidan aiman aimar
    ajay ajit akbar akhtar akihito akira akmal aksel al alain alan alasdair alassane alban albert alberto
    albrecht alden aldo alec aled alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alex
    alexander alexandr alexandre alexandros alexei alexey alfonso alfonzo alfred alfredo ali alistair allan
    allen alois alok alonso alonzo alphonse alphonso alton alun alvaro alvin amado amadou aman amar amartya
    ambrose amir amit amitabh ammar amos anand anders anderson andre andreas andrei andrej andres andrew
    andrey andriy andrzej andy aneurin angelo angus anibal anil anthony antione antoine anton antone antoni
    antonin antonio antonios antony antwan anwar archibald archie arden aristide arlen arlie armand armando
    arnaud arne arnold arnoldo arnulfo aron arron arsene arseniy artem arthur arturo arun arvind asa asghar
    ashok ashraf asif aslan atal atif augusto augustus aurelio austin avery avi avigdor axel ayman ayub
    azali aziz babar babatunde bahram baldev banjamin bansi barack barnaby barney barrett barron barry bart
    bartolome barton bashar basil bassam bastian beau ben benedict benigno benito benjamin bennett benny
    benoit benton bernard bernardo bernd berry bert bertram bertrand beto bilal bill billal billy bjarne
    bjorn blaine blaise blake bob bobby bogdan booker boris borja borut boutros boyce boyd brad bradford
    bradley bradly brady brain branden brandon branko brant brendan brendon brent brenton bret brett brian
    brice brock broderick brooks bruce bruno bryan bryant bryce bryon buford burak burhan burl burt burton
    buster byron caleb callum calvin cameron carl carles carlo carlos carlton carmelo carmine carson carter
    cecil cedric cedrick celso cem cesar chad chadwick charles charley charlie chas chase chauncey chester
    chet chinua chris christian christoper christoph christophe christopher christos chuck chukwuemeka
    ciaran clarence clark claud claude claudio claus clay clayton clement clemente cletus cleveland cliff
    clifford clifton clint clinton clive clyde cody colby cole coleman colin collin colton columbus conor
    conrad constantin constantine cordell corey cormac corneliu cornelius cornell corrado cortez cory coy
    craig crispin cristian cristiano cristobal cristopher curt curtis cyril cyrus dafydd dag daisuke dale
    dalton damian damien damion damon dan dane danial daniel daniil danilo danny dante darell daren darin
    dario darius dariusz darko darnell daron darrel darrell darren darrick darrin darron darryl darwin daryl
    daud dave david davis dawid dean deangelo declan deepak delbert delmar delmer demarcus demetrius denis
    dennis denny denver denys deon derek derick dermot derrick deshawn desmond devin dewayne dewey dewitt
    dexter dick didier diego dieter dietrich dillon dimitar dimitri dimitris dinesh dino diogo dion dirk
    djibril dmitri dmitriy dmitry dmytro domenic domenico domingo dominic dominick don donald donn donnell
    donnie donny donovan donte dorsey doug douglas douglass doyle dragan drew duane duarte dudley duncan
    dusan dustin dwain dwayne dwight dylan dzhokhar eamon earl earle earnest eberhard ed eddie eddy edgar
    edgardo edison edmond edmund edmundo eduard eduardo edvard edward edwardo edwin efraim efrain efren egon
    ehud eirik eitan elbert elden eldon eldridge eli elias elijah eliseo elliot elliott ellis ellsworth
    elmar elmer elmo elon eloy elroy elton elvin elvis elwood emanuel emeka emerson emery emil emile
    emiliano emilio emir emmanuel emmanuil emmett emmitt emory emre emrys enda enoch enrico enrique enzo
    eoin erasmo eric erich erick erik ernest ernesto ernie ernst errol ervin erwin esteban ethan etienne
    euan eugen eugene eugenio eusebio evan evangelos everett everette evgeni evgeny ewan ezekiel ezequiel
    ezra fabian fabio fabrice fadi fahd faisal farhan farid farouk faustino fausto fawzi federico felipe
    felix felton femi ferdinand ferenc fergus fermin fernando fethullah fidel filiberto filip filipe filippo
    finn fintan flavio fletcher florencio florent florentino florian floyd forest forrest foster fouad
    francesco francisco franco francois franjo frank frank-walter franklin franklyn franz fred freddie
    freddy frederic frederick fredric fredrick fredrik freeman friedrich fritz fuad fulgencio fyodor gabor
    gabriel gaetano galen gamal gareth garfield garland garret garrett garry garth gary gaston gavin gaylord
    genaro gene gennady geoff geoffrey georg george georges georgi georgios georgy geraint gerald geraldo
    gerard gerardo gerd gerhard german gerrit gert gethin ghassan gheorghe giacomo giancarlo gianfranco
    gianluigi gianni gil gilbert gilberto giles gilles gino giorgi giorgio giorgos giovanni giulio giuseppe
    gjorge glafcos glen glenn gonzalo goodluck goran gordon gotz grady graham graig grant granville greg
    gregg gregorio gregory grigory grover guido guillaume guillermo gunnar gunter gunther guntis gus gustav
    gustavo guy gwyn gyorgy haakon habib hadi hafez haider haile hakan hakim halil hamad hamdi hamid hamish
    hamza hani hank hannes hans harald harbhajan haris harish harlan harland harley harold harri harris
    harrison harry haruhiko haruki harvey hasan hashem hashim hassan hayden haywood heath hector heinrich
    heinz helmut henri henrik henrique henry herb herbert heriberto herman hermann hernan herschel hershel
    hideki hideo hilario hilton hipolito hiram hiroshi hiroyuki hisham hobert homer horace horacio horst
    hosea hosni howard hoyt hrithik hubert huey hugh hugo humberto hunter husain husayn hussain hussein huw
    hyman ian ibrahim ichiro idris iestyn ieuan ignacio igor ihor iker ikram ilham ilhan ilir ilya imad
    imran imre inacio ingmar innocent ioannis ion ionut iqbal ira irvin irving irwin isaac isaiah isaias
    ishant isiah isidro ismael ismail israel isreal issac istvan itamar ivan ivica ivo iyad jaafar jaap
    jabir jacek jacinto jack jackson jacob jacques jafar jagdish jair jakaya jake jakob jakov jakub jalal
    jamaal jamal jamar jame jamel james jamison jan-peter janez jannis janos jared jari jarod jaroslav
    jaroslaw jarred jarrett jarrod jarvis jason jasper jasprit javad javier jawaharlal jay jayson
    jean-baptiste jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jean-yves jed
    jeff jefferey jefferson jeffery jeffrey jeffry jens jerald jeramy jere jeremiah jeremy jermaine jerold
    jerome jeromy jerrell jerrod jerrold jerry jerzy jess jesse jesus jim jimmy jiri joachim joao joaquim
    joaquin jochen joe joel joesph joey johan johann johannes john johnathan johnathon johnny johnson jolyon
    jomo jon jonah jonas jonathan jonathon joost jordon jorg jorge joris jorma jose josef josep joseph josh
    joshua josiah josip jospeh josue jozef juan judson juergen julen jules julian julien julio julius
    junichi junichiro junior jurgen juri justin justinas kader kaj kamal kamil kamran kani kapil kareem
    karim karl karl-heinz karsten kasim kaspar kassem kassym-jomart kazimierz kazuhiro kazuo keenan keir
    keith kelvin kemal ken kenan kendrick keneth kenji kenneth kennith kenny kent kenta kenton kenzo kermit
    keven kevin khaled khalid khalifa khalil khamis kieth kiichi kip kiran kirill kirk klaus klemens knut
    koen kofi koichi koji konrad konstantin konstantinos korey kory kostas kostya kraig kristofer kristopher
    krzysztof kumar kunal kurt kurtis kwabena kwame kwesi kyle kylian kyriakos lachlan lamar lamont lance
    landon lanny larry laszlo laurence laurent laurent-desire lavrenty lawerence lawrence lazar lazaro
    leandro lech leif leland lemuel len lenard lennart lenny leo leon leonard leonardo leonel leonid leopold
    leopoldo leroy les lester leszek lev levan levi lewis lincoln lino linwood lionel lloyd lluis logan lon
    lonnie lonny loren lorenzo lothar louie louis lowell loyd luc luca lucas lucian luciano lucien lucio
    lucius ludovic ludvik ludwig luigi luis luiz luka lukas lukasz luke luther lutz lyle lyman lyndon
    lynwood mac maciej mack macky magnus mahamadou mahatma mahendra mahinda mahmood mahmoud mahmud makoto
    maksim maksym malcolm malcom malik mamadou mamnoon mamoru manfred manmohan manoj mansoor mansour manual
    manuel marat marc marcel marcelino marcello marcellus marcelo marcin marcio marco marcos marcus marek
    margarito mariano marijn mario marius mariusz mark markku marko markus marlin marlon marouane marquis
    marshall martin martti marty marvin marwan masaaki masahiro masato masayoshi mason masoud mateo mateusz
    mathew mathias mathieu matias matt matteo matthew matthias matthieu matti matvei maurice mauricio
    maurizio mauro max maxim maxime maximilian maximo maxwell maynard mckinley mehdi mehmet mehmood mel
    meles melvin menachem merlin merrill mervin micah michael michale micheal michel miguel mihai mihail
    mika mikael mike mikel mikhail mikheil mikko mikolaj milan miles milford millard milo milorad milos
    miloslav milton miquel miroslav misha mitch mitchel mitchell mitt mladen moammar modesto modibo mogens
    mohamad mohamed mohammad mohammed mohamud mohan mohandas mohsen moises mojtaba moktar monish monroe
    monte monty moqtada morris morten morton mose moses moshe mouammar mourad muammar muhammad muhammadu
    muhsin mukesh mulatu murad murat murray mustafa mustapha mwai mykola myles myron nabil naftali nahum
    najib naoki naoto napoleon narayan narendra naseem nasir nasser nathan nathanael nathanial nathaniel
    nawaf nawaz neal ned neil nelson nestor neville newt newton neymar niall nicholas nick nickolas nicolae
    nicolas nicos niels nigel niklas nikolai nikolaj nikolaos nikolas nikolay nikos nils nitin noah noam
    noble noe nolan norbert norberto norman normand norris nouri novak nuno nuri nursultan octavio odis
    oisin olaf olav oleg oleh oleksandr oleksii oleksiy olen olexander olin oliver olivier olof olu olusegun
    omar omer onder oren orhan orval orville osama osamu oscar oskar osman osvaldo oswaldo othman otis otto
    ousmane owain owen pablo padraic padraig pal palmer panagiotis paolo parker pascal pasquale patricio
    patrick patrik paul pavel pavlo pawel pedro pekka pep per percival percy perry pervez petar pete peter
    petr petre petro petros phil philip philippe phillip pierluigi piero pierre piers piet pieter pietro
    piotr porfirio prakash pranab praveen predrag preston qasem qassem quentin quincy quintin quinton raed
    rafa rafael rafal rafiq raghuram rahul raila raimund rainer raj rajat rajeev rajesh rajiv rajnath rakesh
    raleigh ralf ralph ram ramachandra ramaswamy rami ramiro ramon ramzan ranbir rand randal randall randell
    randolph randy raphael rashad rashid rauf raul ravi ray rayford raymon raymond raymundo recep reed
    reggie reginald reid reinaldo reinhard reinhold remy renaldo renato reuben reuven rex rey reyes reynaldo
    reza rhett rhys riad ricardo riccardo richard richie rick rickey rickie ricky rico rigoberto riley rinat
    roald rob robby robert roberto rocco rod roderick rodger rodney rodolfo rodrick rodrigo rogelio roger
    rohan rohit roland rolando rolf rolland roman romano romelu romeo ron ronald ronan ronnie ronny
    roosevelt roque rory roscoe rosendo ross roy royce ruairi ruben rubin rudolf rudolph rudy rueben rufus
    rui rupert ruslan russ russel russell rustam rusty ryan ryuichi saad sachin sadiq saeed said saif sajid
    sal salah salam saleem saleh salem salim salman salvador salvatore sam sami samir sammy samual samuel
    sandeep sandor sandro sanford sani sanjay sanjiv santiago santo sardar sargis satoru satoshi satya saud
    saul saurav sayed scot scott scottie scotty seamus sean sebastian sebastien seif sepp serge sergei
    sergej sergey sergii sergio serhiy seth sevan severin seyed seymour shad shafiq shahbaz shahid shahrukh
    shakil shamil shane sharif shashi shaun shavkat shawn shekhar sheldon shelton sherman sherwood shigeru
    shimon shinichi shintaro shinzo shivraj shoichi shon shunsuke sid sidney sigmar sigmund silas silvio
    simeon simon sitiveni slavko slobodan slobodon solomon soren souleymane spencer stan stanford stanislav
    stanislaw stanley stanton stavros stefan stefano stefanos steinar stephan stephane stephen sterling
    stevan steve steven stewart stipe stjepan stuart subhas suleiman suleyman sunil suresh susumu sven
    sviatoslav syed sylvester tad tadashi tadeusz tadhg taha tahir takashi takeo takeshi talal tamas tanner
    tareq tariq taro tarquin tayyip ted teddy tedros teodor teodorin teodoro terence terje terrance terrell
    terrence tetsuya thabo thad thaddeus thaksin theodor theodore theodoros theron thierry thomas thorbjorn
    thorsten thurman tibor tigran tim timmy timo timothy timur titus tobias tod todd toivo tom tomas tomasz
    tomislav tommy toney tony toomas torbjorn torsten toshihiro toshiki toshio travis trent trenton trevor
    trey troy truman trygve tsutomu tuan tucker tunde tunku turki tyler tyree tyrell tyron tyrone tyson
    uhuru ulrich ulysses umar umaro umaru urho usain uwe vaclav vadim valdis valentin valeriu valeriy valery
    vance vangelis vasil vasile vasily vasyl vaughn venkaiah vern vernon vicente victor vidkun vijay vikram
    viktor vinay vince vincent vincenzo vinicius viorel virat virgil virgilio vishal vitali vitaliy vitaly
    vito vittorio vivek vlad vladimir vladislav vladyslav vojislav vojtech volkan volker volodymyr vsevolod
    vuk vyacheslav wade waldemar waldo walid walker wallace wally walter walton ward warner warren waylon
    wayne weldon wendell werner wes wesley weston wiktor wilber wilbert wilbur wilburn wiley wilford wilfred
    wilfredo wilhelm will willard willem willi william williams willian willis willy wilmer wilson wilton
    winford winfred winston wladimir wladyslaw wojciech wole wolfgang woodrow wyatt xabi xavi xavier yahya
    yair yakov yakub yaser yash yasir yasser yasuhiro yasuhisa yasuo yaw yehuda yevgeny yevhen yitzhak yngve
    yoav yoichi yorgos yosef yoshiaki yoshihide yoshinobu yoshio yoshiro yossi yousaf youssef yuji yukio
    yuri yuriy yury yusuf yutaka yuvraj yves zachariah zachary zachery zack zackary zafar zaheer zakaria
    zane zbigniew zdenek zdravko zeid zeljko ziad zigmunt zine zinedine zlatan zoltan zoran zurab
    """.split()
)
"""Given names that suggest a man."""

EITHER: Final[frozenset[str]] = frozenset(
    """
    alva andrea angel ariel aubrey augustine aung bennie bernie billie blair britt carey carrol carroll cary
    casey clair cleo courtney cruz dana dannie dee deniz devon dominique dorian elisha francis frankie
    gabriele gale gerry hollis jackie jae jaime jamey jamie jan jean jessie jewell jimmie jody johnie
    johnnie jordan jude kasey kelly kendall kerry kim kirby kris lacy lavern laverne lee lesley leslie lou
    lupe lynn marian marion merle michal michele mickey mina morgan nicky nicola nikola noa noel noor nur
    odell ollie otha pat quinn rene robbie robin rosario sacha sammie sasha shannon shayne shelby simone sol
    stevie sydney taylor terry theo toby tommie tory tracy tristan uri val valentine willie yuval
    """.split()
)
"""Given names borne by women and men."""

SURNAMES: Final[frozenset[str]] = frozenset(
    """
    abbott acevedo acosta adams adkins aguilar aguirre albert alexander alford allen allison alston alvarado
    alvarez andersen anderson andrews anthony archer armstrong arnold arroyo ashley atkins atkinson avery
    avila ayala ayers bacon bailey baird baldwin ballard barber barker barlow barnes barnett barr barrera
    barrett barron barry bartlett barton bates battle bauer baxter beach bean beard beasley beck becker
    bender benjamin bennett benson bentley benton berg berger bernard bird blackburn blackwell blair blake
    blanchard bland blankenship blevins boggs bolton bonner booker boone booth boucher bowen bowers bowman
    boyce boyd boyer boyle bradford bradley bradshaw brady bray brennan brewer bridges briggs britt brock
    brooks browning bruce bryan bryant buchanan buck buckley buckner bullock burch burgess burke burks
    burnett burns burris burt burton butler byers cabrera cain calderon caldwell calhoun callahan camacho
    cameron campbell campos cannon cantrell cantu cardenas carey carlson carney carr carrillo carroll carson
    carter carver casey castaneda castillo castro cervantes chambers chandler chaney chang chapman charles
    chavez chen cherry childs christensen christian clark clarke clay clayton clements clemons cleveland
    cline cobb cochran coffey cohen cole coleman collier collins colon combs compton conley conner conrad
    contreras conway cooke cooley cooper copeland cortez cote cotton cowan cox craft craig crane crawford
    crosby cross crowe cruz cummings cunningham curry curtis dale dalton daniel daniels daugherty davenport
    david davidson davis dawson dean decker dejesus delacruz delaney deleon delgado dennis diaz dickerson
    dickson dillard dillon dixon dodson dominguez donaldson donovan dorsey dotson dougherty douglas downs
    doyle dudley duffy duke duncan dunlap dunn duran durham dyer eaton edwards elder elliott ellis ellison
    emerson erickson espinoza estes estrada evans everett ewing farley farrell faulkner felix ferguson
    fernandez ferrell figueroa finch finley fischer fitzgerald fitzpatrick fleming fletcher flores flowers
    floyd flynn foley forbes ford foreman foster fowler francis franco frank franklin franks frazier
    frederick freeman friedman frost fry frye fuentes fuller fulton gaines gallagher gallegos galloway
    galvan gamble garcia garner garrett garrison garza gay gentry george gibbs gibson gilbert giles gill
    gillespie gilliam gilmore glass glenn glover goff golden gomez gonzales gonzalez goodman goodwin gordon
    goss gould graham grant graves greene greer gregory griffin griffith grimes gross guerra guerrero
    guthrie gutierrez guy guzman haas hahn hale haley hamilton hammond hampton hancock haney hanna hansen
    hanson hardin harding harmon harper harrell harrington harris harrison hart hartley hartman harvey
    hatfield hawkins hayden hayes haynes hays head heath hebert helms henderson hendricks hendrix henry
    hensley henson herman hernandez herrera herring hess hester hewitt hickman hicks higgins hines hinton
    hobbs hodge hodges hoffman hogan holcomb holden holder holley holloway holman holmes holt hooper hoover
    hopkins hopper horne horton howard howe howell hubbard huber hudson huff huffman hughes humphrey hunt
    hurley hurst hutchinson hyde ingram irwin jacobs jacobson james jarvis jefferson jenkins jennings jensen
    jimenez johns johnson johnston jones joseph joyce joyner juarez justice kane kaufman keith keller kelley
    kelly kemp kendall kendrick kennedy kent kerr key kidd kinney kirby kirk kirkland klein kline knapp
    knowles knox koch kramer lambert lancaster landry lang langley lara larsen larson lawrence lawson leach
    leblanc leon leonard lester levine levy lewis lindsay lindsey livingston lloyd logan lopez lott lowe
    lowery lozano lucas lucero luna lynch lynn lyons macdonald macias mack madden maddox maldonado malone
    mann manning marks marquez marshall martin martinez massey mathews mathis matthews maxwell mayer
    mayfield maynard mayo mays mcbride mccall mccarthy mccarty mcclain mcclure mcconnell mccormick mccoy
    mccray mccullough mcdaniel mcdonald mcdowell mcfadden mcfarland mcgee mcgowan mcguire mcintosh mcintyre
    mckay mckee mckenzie mckinney mcknight mclaughlin mclean mcleod mcmahon mcmillan mcneil mcpherson
    meadows medina meeks mejia melendez melton mendez mendoza mercado mercer merrill merritt meyer meyers
    michael middleton miles minor miranda mitchell molina monroe montgomery montoya mooney moore mora
    morales moran moreno morgan morin morris morrison morrow morse morton moses mosley mueller mullen
    mullins munoz murphy murray myers navarro neal nelson newell newman newton nguyen nichols nicholson
    nielsen nieves nixon noel nolan norman norris norton nunez obrien ochoa oconnell oconnor odell odom
    odonnell oliver olsen olson oneal oneil oneill orr ortega ortiz osborn osborne owen owens pacheco
    padilla palmer parrish parsons pate patel patrick patterson patton paul payne pearce pearson peck pena
    pennington perez perkins perry peters petersen peterson petty phelps phillips pickett pierce pittman
    pitts pollard potter potts powell preston prince proctor puckett pugh quinn ramirez ramos ramsey randall
    randolph rangel rankin rasmussen ratliff ray raymond reed reese reeves reid reilly reyes reynolds rhodes
    richard richards richardson richmond riddle riggs riley rios rivas rivera roach robbins roberson roberts
    robertson robinson robles rocha rodgers rodriguez rodriquez rogers rojas rollins romero rosa rosado
    rosales rosario ross roth rouse rowe rowland roy ruiz russell russo rutledge ryan salas salazar salinas
    sampson sanchez sanders sandoval sanford santana santiago santos sargent saunders sawyer schaefer
    schmidt schneider schroeder schultz schwartz scott sellers serrano sexton shaffer shannon sharpe shaw
    shea shelton shepard sheppard sherman shields shirley silva simmons simon simpson sims singleton skinner
    slater slaughter sloan smith snider snyder solis solomon sosa soto spence spencer stafford stanley
    stanton stark steele stein stephens stephenson stevens stevenson stewart stokes stout strickland stuart
    suarez sullivan summers sutton swain swanson sweeney sweet sykes talley tanner tate taylor terrell terry
    thomas thompson thornton tillman todd torres townsend tran trevino trujillo tucker turner tyler tyson
    underwood valdez valencia valentine valenzuela vance vang vargas vasquez vaughan vaughn vazquez
    velasquez velazquez velez villanueva villarreal vincent vinson wade wagner walker wall wallace waller
    walsh walter walters walton wang warner warren watkins watson watts weaver webb weber webster weiss
    welch wheeler whitaker whitfield whitley whitney wiggins wilcox wilder wiley wilkerson wilkins wilkinson
    william williams williamson willis wilson winters witt wolfe wong woodard woodward wooten workman wright
    wyatt yang yarbrough yates york zamora zimmerman
    """.split()
)
"""Frequent family names (same census) that are hardly ever other words or places."""

FAMILY_FIRST: Final[frozenset[str]] = frozenset(
    """
    kim lee park choi jung kang cho yoon jang lim han shin seo kwon hwang ahn moon ri pak chung jeong ryu hong son
    xi li wang zhang liu chen yang huang zhao wu zhou xu sun zhu ma hu guo he gao lin luo liang zheng xie tang feng
    deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei ren lu mao hua hui wen lai qin lam chan
    leung cheung ng tsai tsang kwok nguyen tran pham phan vu vo dang bui do ngo duong hun tsang tung chow ho
    """.split()
)
"""Family names of languages that put the family name first: Kim Jong Un, Xi Jinping, Nguyen Phu Trong."""

PARTICLES: Final[frozenset[str]] = frozenset(
    "de del della di da dos das du la le van von der den ten ter bin ibn al el bint abu ben st. y zu af av".split()
)
"""Small words inside family names: Ursula von der Leyen, Mohammed bin Salman."""

SUFFIXES: Final[frozenset[str]] = frozenset("jr jr. sr sr. ii iii iv junior senior".split())
"""Words after a person's name that are no name."""

NICKNAMES: Final[dict[str, str]] = {
    short: full
    for full, shorts in {
        "william": "bill billy will willie", "robert": "bob bobby rob robbie", "james": "jim jimmy jamie",
        "john": "jack johnny jon", "joseph": "joe joey", "michael": "mike mick mickey", "thomas": "tom tommy",
        "richard": "rick dick rich ricky", "charles": "charlie chuck", "edward": "ed eddie ted teddy",
        "anthony": "tony", "christopher": "chris", "daniel": "dan danny", "david": "dave", "donald": "don donnie",
        "elizabeth": "liz beth betty lizzie eliza", "katherine": "kate kathy katie", "margaret": "maggie meg peggy",
        "benjamin": "ben", "samuel": "sam", "stephen": "steve", "steven": "steve", "andrew": "andy drew",
        "gregory": "greg", "kenneth": "ken kenny", "lawrence": "larry", "matthew": "matt", "nicholas": "nick",
        "patrick": "pat", "peter": "pete", "philip": "phil", "ronald": "ron ronnie", "timothy": "tim",
        "jeffrey": "jeff", "alexander": "alex", "frederick": "fred freddie", "theodore": "theo",
        "vladimir": "vlad", "deborah": "debbie deb", "susan": "sue", "nancy": "nan", "barbara": "barb",
    }.items()
    for short in shorts.split()
}  # fmt: skip
"""Short given name -> the full one."""
