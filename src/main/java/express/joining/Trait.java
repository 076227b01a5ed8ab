package express.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * By what somebody is compared, all of it hashed.
 *
 * @param names each the words of one name; somebody may have several
 */
record Trait(List<List<Word>> names, Birth birth, Set<Long> phones, Set<Long> tongues) {

    /**
     * A day of birth, or what is known of it; none is 0.
     *
     * @param before the year before, by which one that is a year off is known
     * @param swapped with day and month exchanged
     * @param approximate also what papers say of the first of January
     */
    record Birth(long year, long before, long after, long day, long swapped, boolean approximate) {

        static final Birth UNKNOWN = new Birth(0, 0, 0, 0, 0, true);

        static Birth of(long[] kept, boolean approximate) {
            return kept.length < 5 ? UNKNOWN : new Birth(kept[0], kept[1], kept[2], kept[3], kept[4], approximate);
        }

        Long[] kept() {
            return new Long[] {year, before, after, day, swapped};
        }
    }

    /** All words in one row of numbers. */
    Long[] keptNames() {
        List<Long> kept = new ArrayList<>();
        for (int name = 0; name < names.size(); name++) {
            for (Word word : names.get(name)) {
                kept.add((long) name);
                kept.add(word.written());
                kept.add(word.sound());
                kept.add((word.common() ? 1L : 0L) + (word.vowelless() ? 2L : 0L));
                keep(kept, word.bones());
                keep(kept, word.near());
            }
        }
        return kept.toArray(Long[]::new);
    }

    private static void keep(List<Long> kept, Set<Long> some) {
        kept.add((long) some.size());
        kept.addAll(some);
    }

    /** What {@link #keptNames} wrote. */
    static List<List<Word>> names(long[] kept) {
        List<List<Word>> names = new ArrayList<>();
        int at = 0;
        while (at < kept.length) {
            while (names.size() <= kept[at]) {
                names.add(new ArrayList<>());
            }
            int bones = (int) kept[at + 4];
            int near = (int) kept[at + 5 + bones];
            names.get((int) kept[at])
                    .add(new Word(
                            null,
                            kept[at + 1],
                            kept[at + 2],
                            some(kept, at + 5, bones),
                            some(kept, at + 6 + bones, near),
                            (kept[at + 3] & 1) != 0,
                            (kept[at + 3] & 2) != 0));
            at += 6 + bones + near;
        }
        return names;
    }

    private static Set<Long> some(long[] kept, int from, int many) {
        Set<Long> some = new LinkedHashSet<>();
        LongStream.range(from, from + many).forEach(i -> some.add(kept[(int) i]));
        return some;
    }
}
