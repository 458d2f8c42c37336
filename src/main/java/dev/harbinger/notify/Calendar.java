package dev.harbinger.notify;

import dev.harbinger.question.Question;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the deadlines of questions as days of a calendar (RFC 5545). */
final class Calendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_BYTES = 73;

    private Calendar() {}

    /** All questions must have a deadline. */
    static String write(List<Question> questions, String base, Instant now) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Harbinger//Deadlines//EN");
        line(text, "X-WR-CALNAME:Harbinger deadlines");
        questions.forEach(question -> event(text, question, base, now));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, Question question, String base, Instant now) {
        LocalDate day = question.deadline();
        var link = base.replaceAll("/+$", "") + "/questions/" + question.id();
        line(text, "BEGIN:VEVENT");
        line(text, "UID:question-" + question.id() + "@" + URI.create(link).getHost());
        line(text, "DTSTAMP:" + STAMP.format(now));
        line(text, "LAST-MODIFIED:" + STAMP.format(question.changedAt()));
        line(text, "DTSTART;VALUE=DATE:" + DAY.format(day));
        line(text, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line(text, "SUMMARY:" + escaped(question.question()));
        line(
                text,
                "DESCRIPTION:"
                        + escaped(question.status() + (question.outcome() == null ? "" : ", " + question.outcome())));
        line(text, "URL:" + link);
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Lines are folded at 75 bytes, never within a character. */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
            at += character.length();
        }
        text.append("\r\n");
    }
}
