package dev.harbinger.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of the accounts. */
@ConfigMapping(prefix = "harbinger.admin")
interface AccountConfig {

    /** The password of the first user, {@code admin}; made at the first start and printed once unless set. */
    Optional<String> password();
}
