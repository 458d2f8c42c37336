package dev.harbinger.brief;

import dev.harbinger.common.Listing;
import dev.harbinger.common.Page;
import dev.harbinger.common.PageRequest;
import dev.harbinger.common.SortKey;
import dev.harbinger.common.WordIndex;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The briefs that are kept. */
@ApplicationScoped
public class BriefRepository implements PanacheRepository<Brief> {
    /** Where more are kept, words are looked up in the index instead of read through. */
    private static final long MANY = 1000;

    private static final int MOST_FOUND = 500;

    private final WordIndex index;

    BriefRepository(WordIndex index) {
        this.index = index;
    }

    /** The brief of the same text, if it was filed before. */
    public Optional<Brief> sameText(String textHash) {
        return find("textHash", textHash).firstResultOptional();
    }

    /** Briefs, newest first unless told, that contain the text in title or body; null or blank for all. */
    public Page<Brief> list(String text, PageRequest request) {
        var listing = new Listing<>(getEntityManager(), Brief.class, "-createdAt")
                .sortableBy(SortKey.instant("createdAt", "e.createdAt"))
                .sortableBy(SortKey.instant("publishedAt", "coalesce(e.publishedAt, e.createdAt)"))
                .sortableBy(SortKey.text("title", "e.title"));
        var isLookedUp = text != null && !text.isBlank() && count() >= MANY;
        return (isLookedUp
                        ? listing.among("found", index.briefsWith(text, MOST_FOUND))
                        : listing.containing("text", text, "e.title", "e.text"))
                .page(request);
    }
}
