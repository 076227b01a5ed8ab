package express.hsds;

import java.util.UUID;

/** Which things of a file were seen, and with what words. */
final class Seen {

    /** What is known of a thing that comes. */
    enum Before {
        NEVER,
        ALIKE,
        /** With the same words, but with less inside it. */
        POORER,
        OTHERWISE
    }

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final Numbers numbers = new Numbers();
    private final Ints words = new Ints();
    private final Ints riches = new Ints();

    /** @param wealth how much is inside it */
    Before add(Kind kind, UUID id, int saying, int wealth) {
        int number = numbers.of(of(kind, id));
        if (number == words.size()) {
            words.add(saying);
            riches.add(wealth);
            return Before.NEVER;
        }
        if (words.get(number) != saying) {
            return Before.OTHERWISE;
        }
        boolean poorer = riches.get(number) < wealth;
        riches.set(number, Math.max(riches.get(number), wealth));
        return poorer ? Before.POORER : Before.ALIKE;
    }

    /** The how manieth it was; less than zero, if it was not seen. */
    int find(Kind kind, UUID id) {
        return numbers.find(of(kind, id));
    }

    /** Things of two kinds may have the same id. */
    private static UUID of(Kind kind, UUID id) {
        return new UUID(id.getMostSignificantBits() ^ (kind.ordinal() + 1) * MIX, id.getLeastSignificantBits());
    }
}
