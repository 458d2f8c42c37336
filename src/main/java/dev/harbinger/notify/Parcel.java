package dev.harbinger.notify;

/**
 * What a message needs outside the database.
 *
 * @param fence the claim under which it is sent
 */
record Parcel(
        long id, int fence, ChannelKind kind, String url, String secret, String messageId, String title, String body) {
    static Parcel of(Delivery delivery) {
        var to = delivery.channel();
        return new Parcel(
                delivery.id(),
                delivery.fence(),
                to.kind(),
                to.url(),
                to.secret(),
                delivery.messageId(),
                delivery.title(),
                delivery.body());
    }
}
