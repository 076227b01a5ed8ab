package express.conduct;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What judgements come to: all priority clauses, and at least four fifths of all that apply.
 *
 * @param open clauses of which nothing was said
 * @param missing priority clauses that are not complied with
 */
record Marking(int applicable, int complied, int priority, int open, List<String> missing) {

    static final int ENOUGH = 80;

    static Marking of(Set<String> clauses, Collection<Judgement> judgements) {
        List<Judgement> said =
                judgements.stream().filter(it -> clauses.contains(it.clause())).toList();
        List<Judgement> applicable = said.stream().filter(Judgement::applicable).toList();
        return new Marking(
                applicable.size(),
                (int) applicable.stream().filter(Judgement::complied).count(),
                (int) applicable.stream().filter(Judgement::priority).count(),
                clauses.size() - said.size(),
                said.stream().filter(Judgement::bars).map(Judgement::clause).toList());
    }

    /** Of those that apply, in per cent, rounded down: what is not quite enough is not enough. */
    int share() {
        return applicable == 0 ? 0 : complied * 100 / applicable;
    }

    boolean isComplete() {
        return open == 0;
    }

    /** Nobody has said yet which clauses are priority. */
    boolean lacksPriority() {
        return priority == 0;
    }

    boolean isMet() {
        return isComplete() && !lacksPriority() && missing.isEmpty() && share() >= ENOUGH;
    }
}
