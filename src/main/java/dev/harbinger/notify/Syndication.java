package dev.harbinger.notify;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import dev.harbinger.common.Chance;
import dev.harbinger.match.Flag;
import dev.harbinger.question.Question;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes flags and questions as Atom. Ids stay the same over all readings, so readers show nothing twice. */
final class Syndication {
    private final String base;

    Syndication(String base) {
        this.base = base.replaceAll("/+$", "");
    }

    String flags(List<Flag> flags, Instant now) {
        return write(
                "Harbinger: new flags",
                "/flags.atom",
                flags.stream().map(this::entry).toList(),
                now);
    }

    String questions(List<Question> questions, Instant now) {
        return write(
                "Harbinger: questions",
                "/questions.atom",
                questions.stream().map(this::entry).toList(),
                now);
    }

    private SyndEntry entry(Flag flag) {
        var question = flag.question();
        var text = "Answers “" + question.question() + "” with " + Chance.percent(flag.likelihood())
                + " % likelihood, leaning " + inWords(flag.leaning()) + ". "
                + flag.reasons().stream().map(reason -> reason.text()).collect(Collectors.joining("; "))
                + "\nSource: " + flag.entry().feed().name()
                + (flag.entry().link() == null ? "" : " " + flag.entry().link());
        return entry(
                "/questions/" + question.id() + "#flag-" + flag.id(),
                flag.entry().title(),
                text,
                flag.createdAt(),
                flag.createdAt());
    }

    private SyndEntry entry(Question question) {
        var answer = question.outcome() == null ? "" : ", " + inWords(question.outcome());
        var deadline = question.deadline() == null ? "" : "; deadline " + question.deadline();
        var entry = entry(
                "/questions/" + question.id(),
                question.question(),
                inWords(question.status()) + answer + deadline,
                question.createdAt(),
                question.changedAt());
        var type = new SyndCategoryImpl();
        type.setName(question.signalType().name());
        entry.setCategories(List.of(type));
        return entry;
    }

    private SyndEntry entry(String path, String title, String text, Instant published, Instant updated) {
        var entry = new SyndEntryImpl();
        entry.setUri(base + path);
        entry.setLink(base + path);
        entry.setTitle(plain(title));
        entry.setAuthors(List.of(author()));
        entry.setPublishedDate(Date.from(published));
        entry.setUpdatedDate(Date.from(updated));
        var summary = new SyndContentImpl();
        summary.setType("text");
        summary.setValue(plain(text));
        entry.setDescription(summary);
        return entry;
    }

    private String write(String title, String path, List<SyndEntry> entries, Instant now) {
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setTitle(title);
        feed.setAuthors(List.of(author()));
        feed.setUri(base + path);
        feed.setLink(base + "/");
        feed.setPublishedDate(entries.stream()
                .map(SyndEntry::getUpdatedDate)
                .max(Comparator.naturalOrder())
                .orElse(Date.from(now)));
        feed.setEntries(entries);
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed of plain texts can be written", e);
        }
    }

    /** Named at each entry as well, else the writer leaves an empty name there. */
    private static SyndPerson author() {
        var author = new SyndPersonImpl();
        author.setName("Harbinger");
        return author;
    }

    /** Such as {@code likely resolved}. */
    private static String inWords(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** XML has no place for some characters. */
    private static String plain(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
