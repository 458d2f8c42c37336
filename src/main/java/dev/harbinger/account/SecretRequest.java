package dev.harbinger.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody shows a secret: the one of a session's cookie, or a program's token. */
final class SecretRequest extends BaseAuthenticationRequest {
    /** What the secret is one of. */
    enum Proof {
        SESSION,
        TOKEN
    }

    private final Proof proof;
    private final Secret secret;

    SecretRequest(Proof proof, Secret secret) {
        this.proof = proof;
        this.secret = secret;
    }

    Proof proof() {
        return proof;
    }

    Secret secret() {
        return secret;
    }
}
