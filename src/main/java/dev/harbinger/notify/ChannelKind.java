package dev.harbinger.notify;

/** To whom a channel speaks. */
enum ChannelKind {
    /** A program; each event is a signed POST (Standard Webhooks). */
    WEBHOOK,
    /** People in Slack, or what understands its messages. */
    SLACK,
    /** People in Microsoft Teams. */
    TEAMS,
    /** People with ntfy on their phones; the last part of the address is the topic. */
    NTFY,
    /** People by mail; the address is {@code mailto:name@host}. */
    MAIL;

    /** Whether news is gathered into one message, as people want it, or told one by one. */
    boolean isGathered() {
        return this != WEBHOOK;
    }
}
