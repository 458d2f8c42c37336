package dev.harbinger.extraction;

import java.util.regex.Pattern;

/** A rule by which a sentence is seen to name something open; see {@code cues.txt}. */
record Cue(String name, Where where, Takes takes, double confidence, Pattern pattern) {
    enum Where {
        ANY,
        TAIL,
        WATCH
    }

    enum Takes {
        LIST,
        CLAUSE,
        SENTENCE
    }
}
