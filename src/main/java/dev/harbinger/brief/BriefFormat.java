package dev.harbinger.brief;

/** How the text of a brief is written. */
public enum BriefFormat {
    TEXT,
    MARKDOWN,
    HTML
}
