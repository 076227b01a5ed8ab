package express.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Who sits where in which round, and why. */
public final class Seats {

    private final Hall hall;
    private final Roster roster;

    Seats(Hall hall) {
        this.hall = hall;
        this.roster = hall.roster;
    }

    public String groupOf(String person, int round) {
        return name(hall.group[round][roster.person(person)]);
    }

    public List<String> peopleIn(String group, int round) {
        int wanted = roster.group(group);
        return IntStream.range(0, roster.people)
                .filter(p -> hall.group[round][p] == wanted)
                .mapToObj(p -> roster.of.people().get(p).name())
                .toList();
    }

    /** What a group works in; empty where it does not matter. */
    public Optional<String> languageOf(String group) {
        int tongue = hall.tongue[roster.group(group)];
        return roster.of.groups().get(roster.group(group)).languages().stream()
                .filter(language -> roster.tongueOf(language) == tongue)
                .findFirst();
    }

    /** Somebody who sits elsewhere than before. */
    public record Change(String person, int round, String from, String to) {}

    public List<Change> moved() {
        List<Change> moved = new ArrayList<>();
        for (int r = 0; r < roster.rounds; r++) {
            for (int p = 0; p < roster.people; p++) {
                int before = roster.before[r][p];
                if (before >= 0 && before != hall.group[r][p]) {
                    moved.add(new Change(roster.of.people().get(p).name(), r, name(before), name(hall.group[r][p])));
                }
            }
        }
        return moved;
    }

    int changes() {
        return moved().size();
    }

    /** What all would pay more if this one sat there, by the cheapest move or exchange with one other; empty if a rule is in the way. */
    public OptionalLong wouldCost(String person, int round, String group) {
        return new Alternatives(hall).to(round, roster.person(person), roster.group(group));
    }

    public Reason why(String person, int round) {
        int p = roster.person(person);
        int own = hall.group[round][p];
        var alternatives = new Alternatives(hall);
        int better = 0;
        int next = -1;
        long least = Long.MAX_VALUE;
        for (int g = 0; g < roster.groups; g++) {
            better += roster.wish[p][g] < roster.wish[p][own] ? 1 : 0;
            OptionalLong more = g == own ? OptionalLong.empty() : alternatives.to(round, p, g);
            if (more.isPresent() && more.getAsLong() < least) {
                least = more.getAsLong();
                next = g;
            }
        }
        return new Reason(
                person, name(own), roster.wish[p][own], better, next < 0 ? null : name(next), next < 0 ? null : least);
    }

    private String name(int group) {
        return roster.of.groups().get(group).name();
    }
}
