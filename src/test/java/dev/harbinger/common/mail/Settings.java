package dev.harbinger.common.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings for a mail server on loopback. */
record Settings(int portOfServer, StartTls startTls, Optional<Path> trusted, Duration timeout, Optional<Path> key)
        implements MailConfig {
    static Settings plain(int port) {
        return new Settings(port, StartTls.DISABLED, Optional.empty(), Duration.ofSeconds(5), Optional.empty());
    }

    Settings encrypted(StartTls how, Path certificate) {
        return new Settings(portOfServer, how, Optional.ofNullable(certificate), timeout, key);
    }

    Settings within(Duration time) {
        return new Settings(portOfServer, startTls, trusted, time, key);
    }

    Settings signed(Path by) {
        return new Settings(portOfServer, startTls, trusted, timeout, Optional.of(by));
    }

    @Override
    public Optional<String> host() {
        return Optional.of("localhost");
    }

    @Override
    public int port() {
        return portOfServer;
    }

    @Override
    public Optional<String> username() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public String from() {
        return "Härbinger <news@harbinger.example>";
    }

    @Override
    public Optional<String> bounces() {
        return Optional.empty();
    }

    @Override
    public int connections() {
        return 8;
    }

    @Override
    public int perSecond() {
        return 1000;
    }

    @Override
    public Duration lease() {
        return timeout;
    }

    @Override
    public int tries() {
        return 3;
    }

    @Override
    public DkimConfig dkim() {
        return new DkimConfig() {
            @Override
            public Optional<Path> privateKey() {
                return key;
            }

            @Override
            public String selector() {
                return "news";
            }

            @Override
            public Optional<String> domain() {
                return Optional.empty();
            }
        };
    }
}
