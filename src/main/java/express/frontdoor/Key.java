package express.frontdoor;

import java.time.Duration;
import java.util.UUID;

/** What opens an approach. */
final class Key {

    private Key() {}

    /** Each for so long. */
    enum Kind {
        /** In a cookie, which goes sooner. */
        PHONE(Duration.ofHours(12)),
        CODE(Duration.ofDays(30)),
        /** Once only. */
        LINK(Duration.ofDays(7)),
        /** With its PIN. */
        CARD(Duration.ofDays(180));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }

        Duration life() {
            return life;
        }
    }

    /** After so many wrong PINs a card is locked. */
    static final int MOST_TRIES = 10;

    /** A card as it is printed: what stands in its square, its number, and the PIN, which is kept apart. */
    record Card(String token, String number, String pin) {}

    /** How a card was answered. */
    sealed interface Turn {

        record Opened(UUID approach) implements Turn {}

        /** @param left how often one may still try */
        record Wrong(int left) implements Turn {}

        record Locked(String number) implements Turn {}

        /** Forged, expired, or of somebody who has taken everything back. */
        record Unknown() implements Turn {}
    }
}
