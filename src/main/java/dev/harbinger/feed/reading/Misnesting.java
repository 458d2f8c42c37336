package dev.harbinger.feed.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts back beside a field or an item what it has swallowed because its end tag is missing. */
final class Misnesting {
    private static final Set<String> ITEMS = Set.of("item", "entry", "atom:entry");
    private static final Set<String> LINKS = Set.of("link", "atom:link");
    private static final Set<String> LINES = Set.of(
            "title",
            "guid",
            "pubdate",
            "category",
            "comments",
            "dc:date",
            "dc:creator",
            "updated",
            "published",
            "id",
            "atom:title",
            "atom:id",
            "atom:updated",
            "atom:published");
    private static final Set<String> TEXTS =
            Set.of("description", "content:encoded", "summary", "content", "atom:summary", "atom:content");

    private Misnesting() {}

    /** Mends everything below an element. */
    static void undo(FeedElement element) {
        element.children().toList().forEach(Misnesting::undo);
        var content = new ArrayList<>(element.content());
        element.content().clear();
        for (var part : content) {
            element.add(part);
            if (part instanceof FeedElement child) {
                strays(child).ifPresent(stray -> taken(child, stray).forEach(element::add));
            }
        }
    }

    private static Optional<Predicate<FeedElement>> strays(FeedElement from) {
        if (LINKS.contains(from.name())) {
            return Optional.of(child -> true);
        }
        if (LINES.contains(from.name())) {
            return Optional.of(child -> ITEMS.contains(child.name()) || isField(child));
        }
        if (TEXTS.contains(from.name())) {
            return Optional.of(child -> ITEMS.contains(child.name())
                    || isField(child) && !child.name().equals("title") && !LINKS.contains(child.name()));
        }
        return ITEMS.contains(from.name()) ? Optional.of(child -> ITEMS.contains(child.name())) : Optional.empty();
    }

    private static boolean isField(FeedElement child) {
        return LINES.contains(child.name()) || TEXTS.contains(child.name()) || LINKS.contains(child.name());
    }

    /** Takes strays out of an element, with all that is deeper in it. */
    private static List<FeedElement> taken(FeedElement from, Predicate<FeedElement> stray) {
        var taken = new ArrayList<FeedElement>();
        for (var child : from.children().toList()) {
            if (stray.test(child)) {
                taken.add(child);
            } else {
                taken.addAll(taken(child, stray));
            }
        }
        from.content().removeIf(part -> part instanceof FeedElement child && stray.test(child));
        return taken;
    }
}
