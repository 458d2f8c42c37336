package dev.harbinger.match;

/** What a judgement may rest on: its name in the data files of weights, and what it is about. */
enum Feature {
    HEADLINE_ACTOR_NAMED("headline actor named", "actor"),
    HEADLINE_ACTOR_BY_ANOTHER_NAME("headline actor by another name", "actor"),
    HEADLINE_ACTOR_OF_THE_KIND("headline actor of the kind", "actor"),
    HEADLINE_ACTORS_COUNTRY("headline actor's country", "actor"),
    TEXT_ACTOR_NAMED("text actor named", "actor"),
    TEXT_ACTOR_BY_ANOTHER_NAME("text actor by another name", "actor"),
    TEXT_ACTOR_OF_THE_KIND("text actor of the kind", "actor"),
    TEXT_ACTORS_COUNTRY("text actor's country", "actor"),
    ACTOR_FIRST("actor first", "actor"),
    NO_ACTOR("no actor", "actor"),
    ANOTHER_COUNTRY("another country", "actor"),
    ANOTHER_COUNTRY_BESIDE("another country beside", "actor"),
    COMPATRIOT_FIRST("compatriot first", "actor"),
    STRANGER_FIRST("stranger first", "actor"),

    HEADLINE_SAME_WORD("headline same word", "event"),
    HEADLINE_SAME_ACT("headline same act", "event"),
    HEADLINE_SAME_MATTER("headline same matter", "event"),
    HEADLINE_CONTRARY_ACT("headline contrary act", "event"),
    HEADLINE_ACT_OF_THE_KIND("headline act of the kind", "event"),
    HEADLINE_ANOTHER_ACT("headline another act", "event"),
    TEXT_SAME_WORD("text same word", "event"),
    TEXT_SAME_ACT("text same act", "event"),
    TEXT_SAME_MATTER("text same matter", "event"),
    TEXT_CONTRARY_ACT("text contrary act", "event"),
    TEXT_ACT_OF_THE_KIND("text act of the kind", "event"),
    NO_ACT("no act", "event"),

    HEADLINE_ABOUT("headline about", "object"),
    ABOUT("about", "object"),
    FOREIGN_WORDS("foreign words", "object"),
    OTHERS_IN_HEADLINE("others in the headline", "object"),
    OTHERS_IN_TEXT("others in the text", "object"),
    NO_OTHERS("no others", "object"),
    SAME_NAMES("same names", "object"),
    OTHER_NAMES("other names", "object"),
    SAME_NUMBER("same number", "object"),
    NO_SUCH_NUMBER("no such number", "object"),

    HEADLINE_HAPPENED("headline happened", "stance"),
    HEADLINE_RULED_OUT("headline ruled out", "stance"),
    HEADLINE_URGED("headline urged", "stance"),
    HEADLINE_CONSIDERED("headline considered", "stance"),
    HEADLINE_SCHEDULED("headline scheduled", "stance"),
    HEADLINE_HEARSAY("headline hearsay", "stance"),
    HEADLINE_BACKGROUND("headline background", "stance"),
    HEADLINE_DATED("headline dated", "stance"),
    HEADLINE_NEGATION("headline negation", "stance"),
    HEADLINE_ASKS("headline asks", "stance"),
    TEXT_HAPPENED("text happened", "stance"),
    TEXT_RULED_OUT("text ruled out", "stance"),
    TEXT_URGED("text urged", "stance"),
    TEXT_CONSIDERED("text considered", "stance"),
    TEXT_SCHEDULED("text scheduled", "stance"),
    TEXT_HEARSAY("text hearsay", "stance"),
    TEXT_BACKGROUND("text background", "stance"),
    TEXT_DATED("text dated", "stance"),
    HEADLINE_QUOTED("headline quoted", "stance"),
    TEXT_QUOTED("text quoted", "stance"),

    DAY_SINCE_ASKED("day since asked", "time"),
    DAY_BEFORE_ASKED("day before asked", "time"),
    DAY_AHEAD("day ahead", "time"),
    DAY_TOO_LATE("day too late", "time"),

    NEAR("near", "meaning"),
    NEAR_SQUARED("near squared", "meaning"),
    CLOSE("close", "meaning"),
    VERY_CLOSE("very close", "meaning"),
    HEADLINE_NEAR("headline near", "meaning"),
    FACT_RATHER_THAN_THOUGHT("fact rather than thought", "meaning"),
    HEADLINE_FACT_RATHER_THAN_THOUGHT("headline fact rather than thought", "meaning"),

    ACTOR_AND_ACT_IN_HEADLINE("actor and act in the headline", "event", true),
    ACTOR_AND_ACT("actor and act", "event", true),
    ACT_HAPPENED("act happened", "stance", true),
    ACT_THOUGHT_OF("act thought of", "stance", true),
    HAPPENED_ON_A_DAY("happened on a day", "stance", true),
    HAPPENED_BUT_CONSIDERED("happened but considered", "stance", true),
    ABOUT_WITH_ACTOR("about, with the actor", "actor", true),
    ABOUT_WITH_ACT("about, with the act", "event", true),
    ABOUT_BUT_THOUGHT_OF("about, but thought of", "stance", true),
    NEAR_BUT_THOUGHT_OF("near, but thought of", "stance", true),
    NEAR_WITH_ACT("near, with the act", "meaning", true),
    NEAR_WITH_ACTOR("near, with the actor", "meaning", true),

    SIGNS("signs", "signs"),
    READ("read", "reading"),
    HEADLINE_READ("headline read", "reading"),
    NEARER("nearer", "meaning"),
    NEARER_SQUARED("nearer squared", "meaning"),
    MORE_FOREIGN_WORDS("more foreign words", "reading");

    private final String inFile;
    private final String kind;
    private final boolean isJoint;

    Feature(String inFile, String kind) {
        this(inFile, kind, false);
    }

    Feature(String inFile, String kind, boolean isJoint) {
        this.inFile = inFile;
        this.kind = kind;
        this.isJoint = isJoint;
    }

    /** Its name in the data files of weights. */
    String inFile() {
        return inFile;
    }

    /** What it is about, such as {@code actor} or {@code event}: there is one reason of each kind. */
    String kind() {
        return kind;
    }

    /** Whether it only says what others say together. */
    boolean isJoint() {
        return isJoint;
    }
}
