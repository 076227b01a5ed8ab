package express.assignment;

import express.assignment.Rule.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Rules that a flow can keep: sizes, languages and one share. If they conflict, so do all. */
final class SizesAndShares {

    static final Set<Kind> CAN_BE_COUNTED = EnumSet.of(Kind.LEAST, Kind.MOST, Kind.LANGUAGE, Kind.SHARE);

    private final Roster roster;

    SizesAndShares(Roster roster) {
        this.roster = roster;
    }

    boolean canBeKept(Set<Rule> rules) {
        for (int mix = 0; mix < roster.markOf.length; mix++) {
            if (rules.contains(new Rule(
                            Kind.SHARE, roster.of.rules().mixes().get(mix).mark()))
                    && !canBeKept(rules, mix)) {
                return false;
            }
        }
        return canBeKept(rules, -1);
    }

    private boolean canBeKept(Set<Rule> rules, int mix) {
        var network = new Network();
        int out = network.node();
        network.supply(out, -roster.people);
        int people = network.nodes(roster.people);
        for (int p = 0; p < roster.people; p++) {
            network.supply(people + p, 1);
        }
        for (int g = 0; g < roster.groups; g++) {
            String name = roster.of.groups().get(g).name();
            int least = rules.contains(new Rule(Kind.LEAST, name)) ? roster.least[g] : 0;
            int most = rules.contains(new Rule(Kind.MOST, name)) ? roster.most[g] : roster.people;
            if (least > roster.people) {
                return false;
            }
            int group = network.node();
            network.arc(group, out, least, Math.max(least, most), 0);
            int[] marks = marks(network, group, mix);
            boolean heeds = rules.contains(new Rule(Kind.LANGUAGE, name));
            for (int p = 0; p < roster.people; p++) {
                if (!heeds || mayFollow(p, g)) {
                    int mark = mix < 0 ? -1 : roster.markOf[mix][p];
                    network.arc(people + p, mark < 0 ? group : marks[mark], 0, 1, 0);
                }
            }
        }
        return CheapestFlow.isPossible(network);
    }

    private int[] marks(Network network, int group, int mix) {
        int[] marks = new int[mix < 0 ? 0 : roster.marks[mix]];
        for (int mark = 0; mark < marks.length; mark++) {
            marks[mark] = network.node();
            network.arc(marks[mark], group, 0, Math.min(roster.people, roster.share[mix]), 0);
        }
        return marks;
    }

    private boolean mayFollow(int p, int g) {
        int[] options = roster.tongues[g];
        return options.length == 0 || Arrays.stream(options).anyMatch(option -> roster.mayFollow(p, option));
    }
}
