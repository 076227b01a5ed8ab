package express.assignment;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import express.assignment.Breakouts.Mix;
import express.assignment.Breakouts.Pair;
import express.assignment.Breakouts.Pin;
import express.assignment.Rule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some rules of breakouts as a model for CP-SAT: rounds with pins, and one for all that have none, since they do not differ. */
final class BreakoutModel {

    private final Roster roster;
    private final Set<Rule> rules;
    private final int[] rounds;
    private final CpModel model = new CpModel();
    private final BoolVar[][][] sits;
    private final BoolVar[][] works;

    BreakoutModel(Roster roster, Set<Rule> rules) {
        this.roster = roster;
        this.rules = rules;
        this.rounds = rounds(roster);
        this.sits = new BoolVar[rounds.length][roster.people][roster.groups];
        this.works = new BoolVar[roster.groups][];
        for (int g = 0; g < roster.groups; g++) {
            works[g] = new BoolVar[roster.tongues[g].length];
            for (int option = 0; option < works[g].length; option++) {
                works[g][option] = model.newBoolVar("");
            }
            if (works[g].length > 0) {
                model.addExactlyOne(works[g]);
            }
        }
        for (int r = 0; r < rounds.length; r++) {
            write(r);
        }
    }

    static int[] rounds(Roster roster) {
        int[] pinned = roster.of.rules().pins().stream()
                .mapToInt(Pin::round)
                .distinct()
                .sorted()
                .toArray();
        IntStream free = IntStream.range(0, roster.rounds)
                .filter(r -> IntStream.of(pinned).noneMatch(it -> it == r))
                .limit(1);
        return IntStream.concat(IntStream.of(pinned), free).toArray();
    }

    Judgement judge(BooleanSupplier stop) {
        CpSolver solver = CpSat.solver();
        return switch (CpSat.solve(solver, model, stop)) {
            case OPTIMAL, FEASIBLE -> possible(solver);
            case INFEASIBLE -> new Judgement.Conflicting(List.copyOf(rules));
            default -> new Judgement.Unknown();
        };
    }

    private void write(int r) {
        for (int p = 0; p < roster.people; p++) {
            for (int g = 0; g < roster.groups; g++) {
                sits[r][p][g] = model.newBoolVar("");
            }
            model.addExactlyOne(sits[r][p]);
        }
        for (int g = 0; g < roster.groups; g++) {
            writeSizes(r, g);
            writeShares(r, g);
            writeRoles(r, g);
            if (isAsked(Kind.LANGUAGE, roster.of.groups().get(g).name())) {
                writeLanguage(r, g);
            }
        }
        roster.of.rules().pairs().forEach(pair -> writePair(r, pair));
        for (Pin pin : roster.of.rules().pins()) {
            if (pin.round() == rounds[r] && isAsked(Kind.PINNED, pin.label())) {
                model.addEquality(sits[r][roster.person(pin.person())][roster.group(pin.group())], 1);
            }
        }
    }

    private boolean isAsked(Kind kind, String label) {
        return rules.contains(new Rule(kind, label));
    }

    private BoolVar[] in(int r, int g, IntPredicate who) {
        return IntStream.range(0, roster.people)
                .filter(who)
                .mapToObj(p -> sits[r][p][g])
                .toArray(BoolVar[]::new);
    }

    private void writeSizes(int r, int g) {
        String name = roster.of.groups().get(g).name();
        var size = LinearExpr.sum(in(r, g, _ -> true));
        if (isAsked(Kind.LEAST, name)) {
            model.addGreaterOrEqual(size, roster.least[g]);
        }
        if (isAsked(Kind.MOST, name)) {
            model.addLessOrEqual(size, roster.most[g]);
        }
    }

    private void writeShares(int r, int g) {
        for (int mix = 0; mix < roster.markOf.length; mix++) {
            Mix rule = roster.of.rules().mixes().get(mix);
            int[] own = roster.markOf[mix];
            for (int mark = 0; isAsked(Kind.SHARE, rule.mark()) && mark < roster.marks[mix]; mark++) {
                int wanted = mark;
                BoolVar[] same = in(r, g, p -> own[p] == wanted);
                if (same.length > rule.most()) {
                    model.addLessOrEqual(LinearExpr.sum(same), rule.most());
                }
            }
        }
    }

    private void writeRoles(int r, int g) {
        List<String> roles = roster.of.rules().roles().stream().sorted().toList();
        for (int i = 0; i < roles.size(); i++) {
            long bit = 1L << i;
            if (isAsked(Kind.ROLE, roles.get(i))) {
                model.addGreaterOrEqual(LinearExpr.sum(in(r, g, p -> (roster.plays[p] & bit) != 0)), 1);
            }
        }
    }

    private void writeLanguage(int r, int g) {
        for (int option = 0; option < works[g].length; option++) {
            int tongue = roster.tongues[g][option];
            for (int p = 0; p < roster.people; p++) {
                if (!roster.speaks(p, tongue)) {
                    int person = p;
                    List<Literal> any = new ArrayList<>(
                            List.of(in(r, g, i -> roster.interprets[i] && roster.helps(i, person, tongue))));
                    any.add(sits[r][p][g].not());
                    any.add(works[g][option].not());
                    model.addBoolOr(any);
                }
            }
        }
    }

    private void writePair(int r, Pair pair) {
        if (!rules.contains(BreakoutRules.ruleOf(pair))) {
            return;
        }
        BoolVar[] one = sits[r][roster.person(pair.one())];
        BoolVar[] other = sits[r][roster.person(pair.other())];
        for (int g = 0; g < roster.groups; g++) {
            if (pair.together()) {
                model.addEquality(one[g], other[g]);
            } else {
                model.addAtMostOne(new Literal[] {one[g], other[g]});
            }
        }
    }

    /** Where a round stands in the model; those without pins share the last. */
    private int modelled(int round) {
        return IntStream.range(0, rounds.length)
                .filter(r -> rounds[r] == round)
                .findFirst()
                .orElse(rounds.length - 1);
    }

    private Judgement possible(CpSolver solver) {
        int[][] seats = new int[roster.rounds][roster.people];
        for (int round = 0; round < roster.rounds; round++) {
            int r = modelled(round);
            for (int p = 0; p < roster.people; p++) {
                for (int g = 0; g < roster.groups; g++) {
                    if (solver.booleanValue(sits[r][p][g])) {
                        seats[round][p] = g;
                    }
                }
            }
        }
        int[] tongue = new int[roster.groups];
        for (int g = 0; g < roster.groups; g++) {
            tongue[g] = -1;
            for (int option = 0; option < works[g].length; option++) {
                tongue[g] = solver.booleanValue(works[g][option]) ? roster.tongues[g][option] : tongue[g];
            }
        }
        return new Judgement.Possible(tongue, seats);
    }
}
