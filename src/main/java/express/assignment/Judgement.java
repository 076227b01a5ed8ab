package express.assignment;

import java.util.List;

/** Whether rules of breakouts can be kept, when searching did not find how. */
sealed interface Judgement {

    record Possible(int[] tongue, int[][] seats) implements Judgement {}

    record Conflicting(List<Rule> rules) implements Judgement {}

    record Unknown() implements Judgement {}
}
