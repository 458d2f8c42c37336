package dev.harbinger.welcome;

import dev.harbinger.account.FirstAdmin;
import dev.harbinger.common.AddressGuard;
import dev.harbinger.feed.FeedCatalog;
import dev.harbinger.question.Filing;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes a fresh installation one on which something can be done, and says where it is. */
@ApplicationScoped
class FirstStart {
    private static final Logger LOG = Logger.getLogger("harbinger");
    private static final String PROGRAM = "harbinger";

    private final EntityManager rows;
    private final FirstAdmin admin;
    private final Filing filing;
    private final FeedCatalog feeds;
    private final AddressGuard addresses;
    private final Samples samples;
    private final WelcomeConfig config;
    private final String starter;
    private final String baseUrl;
    private final InstantSource clock;

    FirstStart(
            EntityManager rows,
            FirstAdmin admin,
            Filing filing,
            FeedCatalog feeds,
            AddressGuard addresses,
            Samples samples,
            WelcomeConfig config,
            @ConfigProperty(name = "harbinger.feeds.starter", defaultValue = "config/feeds.opml") String starter,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String baseUrl,
            InstantSource clock) {
        this.rows = rows;
        this.admin = admin;
        this.filing = filing;
        this.feeds = feeds;
        this.addresses = addresses;
        this.samples = samples;
        this.config = config;
        this.starter = starter;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    void welcome(@Observes StartupEvent start) {
        var madeUp = admin.ensure();
        if (QuarkusTransaction.requiringNew().call(() -> rows.find(Installation.class, Installation.ONE)) == null) {
            takeIn();
            QuarkusTransaction.requiringNew().run(() -> rows.persist(new Installation(clock.instant())));
        }
        LOG.infof("Harbinger is at %s", baseUrl);
        madeUp.ifPresent(password -> LOG.infof(
                "Sign in as \"%s\" with the password \"%s\". It is shown only this once.", FirstAdmin.NAME, password));
    }

    /** May be cut short by a kill and then runs again; everything that it takes in is known by then and not doubled. */
    private void takeIn() {
        if (config.samples()) {
            filing.file(samples.brief(clock.instant()), PROGRAM, brief -> brief.asSample());
            feeds.addSample(addresses.sampleFeedUrl(), "Harbinger sample feed", List.of("sample"));
        }
        if (config.starterFeeds()) {
            takeInStarterFeeds();
        }
    }

    private void takeInStarterFeeds() {
        var file = Path.of(starter);
        if (!Files.isReadable(file)) {
            LOG.infof("There are no starter feeds: %s cannot be read", file.toAbsolutePath());
            return;
        }
        try {
            feeds.takeIn(Files.readString(file));
        } catch (IOException | HttpProblem e) {
            LOG.warnf("The starter feeds of %s were not taken in: %s", file, e.getMessage());
        }
    }
}
