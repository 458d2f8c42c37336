package dev.harbinger.feed;

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
    private final Map<String, StoredEntry> byGuid;
    private final Map<String, StoredEntry> byLink;

    /** @param stored those with a guid or a link of the document */
    KnownEntries(Collection<MarkedEntry> document, Collection<StoredEntry> stored) {
        byGuid = stored.stream().collect(Collectors.toMap(StoredEntry::guidHash, Function.identity()));
        var guids = document.stream().map(MarkedEntry::guidHash).collect(Collectors.toSet());
        var links = document.stream()
                .filter(entry -> entry.linkHash() != null)
                .collect(Collectors.groupingBy(MarkedEntry::linkHash, Collectors.counting()));
        byLink = stored.stream()
                .filter(entry -> entry.linkHash() != null)
                .collect(Collectors.groupingBy(StoredEntry::linkHash))
                .values()
                .stream()
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0))
                .filter(entry -> !guids.contains(entry.guidHash()) && links.getOrDefault(entry.linkHash(), 0L) == 1)
                .collect(Collectors.toMap(StoredEntry::linkHash, Function.identity()));
    }

    /** The entries of a document, each once: by guid, and by link and words. */
    static List<MarkedEntry> once(Collection<ParsedEntry> document) {
        var seen = new HashSet<String>();
        var once = new ArrayList<MarkedEntry>();
        for (var parsed : document) {
            var entry = MarkedEntry.of(parsed);
            var words = entry.linkHash() + "\n" + parsed.title() + "\n" + parsed.summary();
            if (seen.add("guid " + parsed.guid()) && (parsed.link() == null || seen.add("words " + words))) {
                once.add(entry);
            }
        }
        return once;
    }

    /** The stored entry that an entry of the document is. */
    Optional<StoredEntry> of(MarkedEntry entry) {
        var known = byGuid.get(entry.guidHash());
        return Optional.ofNullable(known != null || entry.linkHash() == null ? known : byLink.get(entry.linkHash()));
    }
}
