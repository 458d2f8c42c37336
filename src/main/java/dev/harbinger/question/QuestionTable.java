package dev.harbinger.question;

import dev.harbinger.common.Csv;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Questions as lines of CSV. What a spreadsheet would take for a formula is kept text by an apostrophe in front. */
final class QuestionTable {
    static final String HEAD = line(
            "id",
            "question",
            "status",
            "outcome",
            "signalType",
            "actors",
            "deadline",
            "deadlineText",
            "likelihood",
            "assignee",
            "region",
            "category",
            "brief",
            "askedAt",
            "createdAt",
            "resolvedAt",
            "sourceText");

    private QuestionTable() {}

    static String line(Question question) {
        return line(
                question.id(),
                question.question(),
                question.status(),
                question.outcome(),
                question.signalType(),
                question.actors().stream().map(QuestionActor::name).collect(Collectors.joining("; ")),
                question.deadline(),
                question.deadlineText(),
                question.likelihood(),
                question.assignee(),
                question.region(),
                question.category(),
                question.brief() == null ? null : question.brief().title(),
                question.askedAt(),
                question.createdAt(),
                question.resolvedAt(),
                question.sourceText());
    }

    private static String line(Object... cells) {
        return Arrays.stream(cells).map(QuestionTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell in quotation marks, also where none are needed. */
    static String cell(Object content) {
        return '"' + Csv.inert(Objects.toString(content, "")).replace("\"", "\"\"") + '"';
    }
}
