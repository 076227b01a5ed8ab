package express.search;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What happens to fifty things, always the same: so that whoever was killed can be judged by what it should know. */
final class History {

    private static final int THINGS = 50;
    private final Random random = new Random(7);
    private final Things things = new Things();
    private long happened;

    static Things upTo(long change) {
        var history = new History();
        while (history.happened < change) {
            history.happen();
        }
        return history.things;
    }

    void happen() {
        happened++;
        String key = "k" + random.nextInt(THINGS);
        if (random.nextInt(4) == 0) {
            things.remove(key);
        } else {
            things.put(Seeker.thing(key, "en", "Thing " + happened, "", "Something ".repeat(random.nextInt(90))));
        }
    }

    Things things() {
        return things;
    }

    long happened() {
        return happened;
    }

    /** After which change, not before the earliest, the things were so: some change nothing. Below zero if they never were. */
    static long momentOf(Map<String, Long> listed, long earliest, long latest) {
        var history = new History();
        for (long change = 0; change <= latest; change++) {
            if (change >= earliest && new TreeMap<>(history.things.listed()).equals(listed)) {
                return change;
            }
            history.happen();
        }
        return -1;
    }
}
