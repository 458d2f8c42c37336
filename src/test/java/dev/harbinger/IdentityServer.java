package dev.harbinger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A provider of OpenID Connect on loopback who signs in whoever {@link #comes} names, asking nothing. It checks the secret
 * of the program and the proof key of the code.
 */
public class IdentityServer implements QuarkusTestResourceLifecycleManager {
    private static final String CLIENT = "harbinger-desk";
    private static final String SECRET = "a secret of at least thirty-two characters";

    private static volatile String claims = "";

    private HttpServer server;
    private KeyPair keys;
    private String issuer;
    private volatile String challenge = "";

    /** Whom the provider signs in from now on: the claims as the inside of a JSON object; empty for somebody who says no. */
    public static void comes(String insideOfJson) {
        claims = insideOfJson;
    }

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "harbinger.oidc.enabled",
                "true",
                "harbinger.oidc.issuer",
                issuer,
                "harbinger.oidc.client-id",
                CLIENT,
                "harbinger.oidc.client-secret",
                SECRET,
                "harbinger.oidc.label",
                "Ministry & Sons",
                "harbinger.oidc.roles-claim",
                "realm_access/roles");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        switch (call.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> json(call, 200, configuration());
            case "/jwks" -> json(call, 200, publicKeys());
            case "/authorize" -> authorize(call);
            case "/token" -> token(call);
            default -> json(call, 404, "{}");
        }
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer);
    }

    private String publicKeys() {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"one\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
                + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private void authorize(HttpExchange call) throws IOException {
        var asked = parameters(call.getRequestURI().getRawQuery());
        challenge = asked.getOrDefault("code_challenge", "");
        var answer = claims.isEmpty() ? "error=access_denied" : "code=only-once";
        call.getResponseHeaders()
                .add("Location", decoded(asked.get("redirect_uri")) + "?" + answer + "&state=" + asked.get("state"));
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        var form = parameters(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var expected =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var proved = expected.equals(call.getRequestHeaders().getFirst("Authorization"))
                && "only-once".equals(form.get("code"))
                && !challenge.isEmpty()
                && challenge.equals(hashed(form.getOrDefault("code_verifier", "")));
        if (!proved) {
            json(call, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var token = signed();
        json(
                call,
                200,
                "{\"access_token\":\"" + token + "\",\"id_token\":\"" + token
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private String signed() {
        long now = System.currentTimeMillis() / 1000;
        var body = "{\"iss\":\"" + issuer + "\",\"aud\":\"" + CLIENT + "\",\"iat\":" + now + ",\"exp\":" + (now + 300)
                + "," + claims + "}";
        var signing = base64("{\"alg\":\"RS256\",\"kid\":\"one\",\"typ\":\"JWT\"}") + "." + base64(body);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signing.getBytes(StandardCharsets.US_ASCII));
            return signing + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hashed(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void json(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
