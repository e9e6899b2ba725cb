package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.text.WordSet;
import java.util.Set;

/** English words of closed classes, and nouns that name nothing in particular. */
final class Vocabulary {

    static final Set<String> DETERMINERS = set("the a an each every all most some many several few any no");
    static final Set<String> NUMBER_WORDS =
            set("two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                    + "fifteen sixteen seventeen"
                    + " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety");
    static final Set<String> PRONOUNS = set(
            "i you he she it we they me him her us them his its our your their my mine ours yours theirs hers himself"
                    + " herself itself themselves yourself ourselves someone somebody anyone "
                    + "anybody everyone everybody"
                    + " nobody something anything everything nothing none one ones others another other both either"
                    + " neither such same former latter there here this that these those rest whichever whatever");
    static final Set<String> DANGLING =
            set("this these those above below following former latter here previous earlier aforementioned"
                    + " foregoing said let's today yesterday tomorrow now currently recently "
                    + "i we us our me my mine ours");
    static final Set<String> CONNECTORS = set(
            "that which who whom whose where when why how what whether if because since although though unless until"
                    + " while whereas as than but so yet or nor before after once not");
    static final Set<String> PREPOSITIONS =
            set("of in on at by for with from to into onto over under between among through during within without"
                    + " across against along around behind beside besides beyond despite inside near outside per"
                    + " toward towards upon via about above below beneath like unlike off out up down than as until"
                    + " after before since throughout alongside except");
    static final Set<String> BE = set("is are was were");
    static final Set<String> MODALS = set("can could will would must should may might cannot");
    static final Set<String> HAVE = set("has have had");
    static final Set<String> DO = set("does do did");
    static final Set<String> ADVERBS =
            set("also always never often usually only still already just even not then now thus therefore typically"
                    + " normally generally currently simply again once rarely seldom sometimes "
                    + "soon later first together"
                    + " therefore instead too hence quite very rather almost nearly mostly mainly "
                    + "largely partly fully");
    static final Set<String> VAGUE_NOUNS = set(
            "result reason problem thing goal point example way difference answer idea rest fact part case step kind"
                    + " type sort number value name list following note section chapter page article document guide"
                    + " table figure diagram code command option parameter argument method function class object"
                    + " property field attribute element item entry process approach solution system application app"
                    + " service server project program product tool library package module component feature file"
                    + " folder directory user users people question issue purpose aim advantage disadvantage benefit"
                    + " drawback alternative choice default first second third last next key "
                    + "main most least best worst"
                    + " more less others same opposite latter former output input time moment place situation"
                    + " behavior behaviour change version implementation configuration setting settings data text"
                    + " information message line word words sentence paragraph picture image content contents work"
                    + " job task effect impact consequence requirement condition rule exception trick catch downside"
                    + " upside cost price size length amount total sum end start beginning middle "
                    + "top bottom left right"
                    + " side kinds types ways parts steps things examples options methods values problems reasons"
                    + " results names services features files questions pages lines benefits "
                    + "others team author authors"
                    + " block model request response event call process instance api interface query language");
    static final Set<String> IRREGULAR_PLURALS =
            set("people children men women mice feet teeth geese criteria media data indices matrices vertices");
    static final Set<String> PERSON_NOUNS =
            set("people farmers farmer villagers villager volunteers volunteer monks monk engineers engineer teachers"
                    + " teacher students student children librarians librarian council fishermen "
                    + "workers worker readers"
                    + " reader developers developer maintainers maintainer operators operator company scientists"
                    + " scientist sailors brewers brewer bakers baker merchants merchant pupils carpenter carpenters"
                    + " blacksmith smith miller millers king queen emperor founder founders architect architects"
                    + " committee members citizens residents settlers families family");

    static final Set<String> EVERYBODY_KNOWS =
            set("sun moon earth sea sky world internet web jvm os kernel government wind weather air");
    static final Set<String> OUTSIDERS =
            set("city town village council country state king queen public region county valley");
    static final Set<String> PLACES_IN_THINGS =
            set("surface ground air water floor coast shore past future night day evening morning summer winter autumn"
                    + " spring north south east west");

    private Vocabulary() {}

    private static Set<String> set(String words) {
        return WordSet.of(words);
    }
}
