package dev.harbinger.account;

import java.util.Locale;

/** A name and a password, as somebody sent them. */
record Attempt(String name, String password, Caller caller) {

    Attempt {
        name = name.replace('\0', ' ').strip();
    }

    /** Who is slowed down together: whoever tries the same name from the same address. */
    String key() {
        return name.toLowerCase(Locale.ROOT) + "\n" + caller.address();
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "an attempt of " + name;
    }
}
