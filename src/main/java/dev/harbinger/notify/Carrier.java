package dev.harbinger.notify;

import dev.harbinger.common.Fetched;
import dev.harbinger.common.GuardedClient;
import dev.harbinger.common.mail.Mail;
import dev.harbinger.common.mail.Postbox;
import dev.harbinger.common.mail.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries a message to where its channel is: by HTTP, or by mail. Call it outside any transaction. */
@ApplicationScoped
class Carrier {
    private static final Set<Integer> NEVER = Set.of(400, 401, 403, 404, 405, 410, 413, 415, 422);

    private final GuardedClient client;
    private final Postbox postbox;
    private final NotifyConfig config;
    private final InstantSource clock;
    private final String host;

    Carrier(
            GuardedClient client,
            Postbox postbox,
            NotifyConfig config,
            InstantSource clock,
            @ConfigProperty(name = "harbinger.base-url", defaultValue = "http://localhost:8080") String base) {
        this.client = client;
        this.postbox = postbox;
        this.config = config;
        this.clock = clock;
        host = URI.create(base).getHost();
    }

    Outcome carry(Parcel parcel) {
        return parcel.kind() == ChannelKind.MAIL ? mail(parcel) : post(parcel);
    }

    private Outcome mail(Parcel parcel) {
        var headers =
                Map.of("Message-ID", "<" + parcel.messageId() + "@" + host + ">", "Auto-Submitted", "auto-generated");
        var to = URI.create(parcel.url()).getSchemeSpecificPart();
        var receipt = postbox.hand(new Mail(to, "", parcel.title(), parcel.body(), "", List.of(), headers));
        return new Outcome(receipt instanceof Receipt.Accepted, receipt.answer(), receipt instanceof Receipt.Refused);
    }

    private Outcome post(Parcel parcel) {
        var headers = parcel.kind() == ChannelKind.WEBHOOK
                ? Signature.headers(parcel.secret(), parcel.messageId(), clock.instant(), parcel.body())
                : Map.<String, String>of();
        var answer = client.post(new GuardedClient.Posting(
                address(parcel),
                "application/json; charset=UTF-8",
                parcel.body().getBytes(StandardCharsets.UTF_8),
                headers,
                config.timeout()));
        var words = answer instanceof Fetched.Failed failed && failed.httpStatus() == 0
                ? failed.why()
                : "answered " + answer.httpStatus();
        var arrived = answer.httpStatus() >= 200 && answer.httpStatus() < 300;
        return new Outcome(arrived, words, NEVER.contains(answer.httpStatus()));
    }

    /** ntfy takes JSON at the root of its server. */
    private static URI address(Parcel parcel) {
        var address = URI.create(parcel.url());
        return parcel.kind() == ChannelKind.NTFY ? address.resolve("/") : address;
    }
}
