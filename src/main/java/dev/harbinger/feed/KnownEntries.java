package dev.harbinger.feed;

import dev.harbinger.common.Hash;
import dev.harbinger.feed.reading.ParsedEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which entries of a document are stored already: by guid; else, where a feed gives one page new guids, by link, if the
 * link names one entry only, both in the document and among the stored ones, and the stored one's guid is not in the
 * document any more.
 */
final class KnownEntries {
    private final Map<String, Entry> byGuid;
    private final Map<String, Entry> byLink;

    /** @param stored those with a guid or a link of the document */
    KnownEntries(Collection<ParsedEntry> document, Collection<Entry> stored) {
        byGuid = stored.stream().collect(Collectors.toMap(Entry::guidHash, Function.identity()));
        var guids = document.stream().map(entry -> Hash.of(entry.guid())).collect(Collectors.toSet());
        var links = document.stream().collect(Collectors.groupingBy(KnownEntries::link, Collectors.counting()));
        byLink = stored.stream()
                .filter(entry -> entry.linkHash() != null)
                .collect(Collectors.groupingBy(Entry::linkHash))
                .values()
                .stream()
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0))
                .filter(entry -> !guids.contains(entry.guidHash()) && links.getOrDefault(entry.linkHash(), 0L) == 1)
                .collect(Collectors.toMap(Entry::linkHash, Function.identity()));
    }

    /** The entries of a document, each once: by guid, and by link and words. */
    static List<ParsedEntry> once(Collection<ParsedEntry> document) {
        var seen = new HashSet<String>();
        var once = new ArrayList<ParsedEntry>();
        for (var entry : document) {
            var words = link(entry) + "\n" + entry.title() + "\n" + entry.summary();
            if (seen.add("guid " + entry.guid()) && (entry.link() == null || seen.add("words " + words))) {
                once.add(entry);
            }
        }
        return once;
    }

    /** The stored entry that an entry of the document is. */
    Optional<Entry> of(ParsedEntry entry) {
        var known = byGuid.get(Hash.of(entry.guid()));
        return Optional.ofNullable(known != null ? known : byLink.get(link(entry)));
    }

    /** The fingerprint of a link; empty without one. */
    static String link(ParsedEntry entry) {
        return entry.link() == null ? "" : Hash.of(PlainLink.of(entry.link()));
    }
}
