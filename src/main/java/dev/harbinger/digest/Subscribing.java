package dev.harbinger.digest;

import dev.harbinger.common.Contention;
import dev.harbinger.common.Problems;
import dev.harbinger.common.mail.EmailAddress;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Takes a mailbox from asking over confirming to leaving. Each method is a transaction of its own and may be called twice
 * with the same effect as once. Nothing tells a stranger whether an address is known.
 */
@ApplicationScoped
class Subscribing {
    /** Who the row names when a stranger asked for it. */
    static final String STRANGER = "by themselves";

    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final int TOO_MANY = 429;

    private final SubscriberRepository subscribers;
    private final LetterRepository letters;
    private final MailingRepository mailing;
    private final Links links;
    private final DigestConfig config;
    private final InstantSource clock;

    Subscribing(
            SubscriberRepository subscribers,
            LetterRepository letters,
            MailingRepository mailing,
            Links links,
            DigestConfig config,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.letters = letters;
        this.mailing = mailing;
        this.links = links;
        this.config = config;
        this.clock = clock;
    }

    /** Checks an address that somebody typed. */
    static EmailAddress address(String typed) {
        return EmailAddress.read(typed)
                .orElseThrow(() -> Problems.unprocessable("email", "must be an address such as name@example.org"));
    }

    /** A stranger asks, if the admin lets strangers and not too many ask at once. */
    void askByThemselves(EmailAddress address, Wishes wishes) {
        var recent = inTransaction(() -> {
            if (!mailing.only().isSubscribingOpen()) {
                throw HttpProblem.builder()
                        .withStatus(403)
                        .withTitle("Forbidden")
                        .withDetail("Subscribing is closed; ask a lead of this desk to add you.")
                        .build();
            }
            return subscribers.count(
                    "createdBy = ?1 and askedAt > ?2", STRANGER, clock.instant().minus(Duration.ofMinutes(1)));
        });
        if (recent >= config.strangersPerMinute()) {
            throw HttpProblem.builder()
                    .withStatus(TOO_MANY)
                    .withTitle("Too many requests")
                    .withDetail("Many people subscribe at this moment; try again in a minute.")
                    .withHeader("Retry-After", 60)
                    .build();
        }
        ask(address, wishes, STRANGER);
    }

    /** Somebody asks for a mailbox; its owner gets a mail to confirm, or, being known, a link to change things. */
    void ask(EmailAddress address, Wishes wishes, String who) {
        Contention.settle(() -> {
            var known = subscribers.at(address);
            if (known.isEmpty()) {
                var added = new Subscriber(address, wishes, who, clock.instant());
                subscribers.persist(added);
                askOwner(added);
            } else {
                askKnown(known.get(), wishes);
            }
            return null;
        });
    }

    private void askKnown(Subscriber known, Wishes wishes) {
        switch (known.status()) {
            case CONFIRMED -> letters.add(known, LetterKind.KNOWN, clock.instant());
            case PENDING, LEFT -> {
                known.wish(wishes);
                if (!known.wasAskedSince(clock.instant().minus(ASK_AGAIN))) {
                    askOwner(known);
                }
            }
            case SUPPRESSED -> {
                // there is no such mailbox; a lead may forget it and begin again
            }
        }
    }

    private void askOwner(Subscriber subscriber) {
        subscriber.ask(MailingRepository.random(), config.confirmWithin(), clock.instant());
        letters.add(subscriber, LetterKind.CONFIRM, clock.instant());
    }

    /** Whom a link to confirm is for, as long as it is good; it is good for once. */
    Optional<Subscriber> confirmable(String token) {
        return inTransaction(() -> links.id(token)
                .flatMap(subscribers::findByIdOptional)
                .filter(found -> found.confirmNonce() != null
                        && found.mayConfirm(found.confirmNonce(), clock.instant())
                        && links.isSigned(Links.Use.CONFIRM, found.id(), token, found.confirmNonce())));
    }

    /** The owner confirms; empty for a link that was used, is old or is none. The answer is a link to change things. */
    Optional<String> confirm(String token) {
        return Contention.settle(() -> confirmable(token)
                .map(found -> subscribers.findById(found.id()))
                .map(found -> {
                    found.confirm(clock.instant());
                    return links.manage(found.id());
                }));
    }

    /** The owner leaves; false for a link that is none. */
    boolean leave(String token) {
        return Contention.settle(() -> {
            var found = links.read(Links.Use.UNSUBSCRIBE, token).flatMap(subscribers::findByIdOptional);
            found.ifPresent(Subscriber::leave);
            return found.isPresent();
        });
    }

    /** Whom a link is for. */
    Optional<Subscriber> holder(Links.Use use, String token) {
        return inTransaction(() -> links.read(use, token).flatMap(subscribers::findByIdOptional));
    }

    /** The owner wants something else; what is on its way goes out as it was. */
    void change(long id, Wishes wishes) {
        Contention.settle(() -> {
            subscribers.findByIdOptional(id).ifPresent(found -> found.wish(wishes));
            return null;
        });
    }

    /** Sends the owner a fresh link to change things, if there is such a subscriber. */
    void sendLink(EmailAddress address) {
        Contention.settle(() -> {
            subscribers
                    .at(address)
                    .filter(found -> found.status() == SubscriberStatus.CONFIRMED)
                    .ifPresent(found -> letters.add(found, LetterKind.KNOWN, clock.instant()));
            return null;
        });
    }

    /** Forgets an address with all that was sent to it; false if it is not known. */
    boolean forget(long id) {
        return inTransaction(() -> subscribers.deleteById(id));
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.joiningExisting().call(work);
    }
}
