package express.joining;

import express.joining.Reason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two descriptions being of one person: the sum of what each agreement and each difference weighs,
 * in bits, as Fellegi and Sunter have shown (1969). The weights are the logarithms of how much more often something
 * agrees of one person than of two, counted by {@code FindingAgainBench} in made data and rounded.
 */
final class Likeness {

    /** From here on somebody who opens a file is asked, among as many files as the weights were counted in. */
    static final double ASKED = 12;

    private static final double COUNTED = 5_000;

    /** From here on somebody who searches is told. */
    static final double TOLD = 3.5;

    /** With its reasons, the weightiest first. */
    record Score(double value, List<Reason> reasons) {}

    private record Match(int one, int other, Reason reason) {}

    private Likeness() {}

    /** Among twice as many strangers twice as many are alike by chance, which is one bit. */
    static double asked(long files) {
        return ASKED + Math.max(0, Math.log(files / COUNTED) / Math.log(2));
    }

    static Score score(Trait asked, Trait file) {
        List<Reason> reasons = new ArrayList<>(names(asked, file));
        birth(asked.birth(), file.birth(), reasons);
        if (!asked.phones().isEmpty() && !file.phones().isEmpty()) {
            boolean shared = asked.phones().stream().anyMatch(file.phones()::contains);
            reasons.add(shared ? new Reason(Kind.PHONE, 9, null) : new Reason(Kind.OTHER_PHONE, -1, null));
        }
        if (!asked.tongues().isEmpty() && !file.tongues().isEmpty()) {
            boolean shared = asked.tongues().stream().anyMatch(file.tongues()::contains);
            reasons.add(shared ? new Reason(Kind.LANGUAGE, 1, null) : new Reason(Kind.OTHER_LANGUAGE, -3, null));
        }
        reasons.sort(Comparator.comparingDouble(Reason::weight).reversed());
        return new Score(reasons.stream().mapToDouble(Reason::weight).sum(), reasons);
    }

    private static List<Reason> names(Trait asked, Trait file) {
        List<Reason> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (List<Word> one : asked.names()) {
            for (List<Word> other : file.names()) {
                List<Reason> reasons = words(one, other);
                double sum = reasons.stream().mapToDouble(Reason::weight).sum();
                if (sum > most) {
                    most = sum;
                    best = reasons;
                }
            }
        }
        return best;
    }

    /** Each word of the one held against the one most like it of the other, in whatever order. */
    private static List<Reason> words(List<Word> one, List<Word> other) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                Reason reason = word(one.get(i), other.get(j));
                if (reason != null) {
                    matches.add(new Match(i, j, reason));
                }
            }
        }
        matches.sort(
                Comparator.comparingDouble((Match it) -> it.reason().weight()).reversed());
        Set<Integer> ones = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        List<Reason> reasons = new ArrayList<>();
        for (Match match : matches) {
            if (!ones.contains(match.one()) && !others.contains(match.other())) {
                ones.add(match.one());
                others.add(match.other());
                reasons.add(match.reason());
            }
        }
        int left = Math.min(one.size(), other.size()) - reasons.size();
        for (int i = 0; i < left; i++) {
            reasons.add(new Reason(Kind.OTHER_NAME, -4.5, null));
        }
        return reasons;
    }

    private static @Nullable Reason word(Word one, Word other) {
        boolean common = one.common() || other.common();
        if (one.written() == other.written() && !one.vowelless()) {
            return new Reason(Kind.WRITTEN, common ? 4 : 7.5, one.typed());
        }
        if (one.sound() == other.sound() && !one.vowelless() && !other.vowelless()) {
            return new Reason(Kind.SOUND, common ? 3.5 : 6.5, one.typed());
        }
        if (shared(one.bones(), other.bones())) {
            boolean scripts = one.vowelless() || other.vowelless();
            return new Reason(
                    scripts ? Kind.SCRIPT : Kind.BONES, common ? scripts ? 3 : 2 : scripts ? 5.5 : 4, one.typed());
        }
        return shared(one.near(), other.near()) ? new Reason(Kind.NEAR, common ? 1 : 2.5, one.typed()) : null;
    }

    private static boolean shared(Set<Long> one, Set<Long> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static void birth(Trait.Birth one, Trait.Birth other, List<Reason> reasons) {
        if (one.year() == 0 || other.year() == 0) {
            return;
        }
        boolean approximate = one.approximate() || other.approximate();
        boolean near = one.year() == other.before() || one.year() == other.after();
        if (one.day() != 0 && one.day() == other.day() && !approximate) {
            reasons.add(new Reason(Kind.DAY, 8.5, null));
        } else if (one.day() != 0 && one.day() == other.swapped() && !approximate) {
            reasons.add(new Reason(Kind.SWAPPED, 6.5, null));
        } else if (one.year() == other.year()) {
            reasons.add(new Reason(Kind.YEAR, approximate ? 4 : 1, null));
        } else if (near) {
            reasons.add(new Reason(Kind.NEAR_YEAR, approximate ? 1.5 : -1.5, null));
        } else {
            reasons.add(new Reason(Kind.OTHER_YEAR, approximate ? -4.5 : -7, null));
        }
    }
}
