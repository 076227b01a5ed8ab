package express.assignment;

import express.assignment.Matching.Agent;
import express.assignment.Matching.Fit;
import express.assignment.Matching.Task;
import express.assignment.Rule.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of a matching, and whether some of them can be kept. */
final class MatchingRules {

    private final Matching matching;

    MatchingRules(Matching matching) {
        this.matching = matching;
    }

    List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (Task task : matching.tasks()) {
            rules.add(new Rule(Kind.MOST, task.name()));
            if (task.least() > 0) {
                rules.add(new Rule(Kind.LEAST, task.name()));
            }
        }
        for (Agent agent : matching.agents()) {
            if (agent.leftOut() == null) {
                rules.add(new Rule(Kind.PLACED, agent.name()));
            }
            if (agent.pinned()) {
                rules.add(new Rule(Kind.PINNED, agent.name()));
            }
        }
        return rules;
    }

    boolean canBeKept(Set<Rule> rules) {
        var network = new Network();
        int everybody = matching.agents().size();
        int out = network.node();
        Map<String, Integer> nodes = new HashMap<>();
        for (Task task : matching.tasks()) {
            int node = network.node();
            nodes.put(task.name(), node);
            int least = rules.contains(new Rule(Kind.LEAST, task.name())) ? task.least() : 0;
            int most = rules.contains(new Rule(Kind.MOST, task.name())) ? task.most() : Integer.MAX_VALUE;
            if (least > everybody) {
                return false;
            }
            network.arc(node, out, least, Math.min(most, everybody), 0);
        }
        Map<String, Integer> agents = new HashMap<>();
        Map<String, String> fixed = new HashMap<>();
        for (Agent agent : matching.agents()) {
            int node = network.node();
            agents.put(agent.name(), node);
            network.supply(node, 1);
            if (rules.contains(new Rule(Kind.PINNED, agent.name()))) {
                fixed.put(agent.name(), agent.before());
            }
            if (!rules.contains(new Rule(Kind.PLACED, agent.name())) && !fixed.containsKey(agent.name())) {
                network.arc(node, out, 0, 1, 0);
            }
        }
        for (Fit fit : matching.fits()) {
            if (fit.task().equals(fixed.getOrDefault(fit.agent(), fit.task()))) {
                network.arc(agents.get(fit.agent()), nodes.get(fit.task()), 0, 1, 0);
            }
        }
        network.supply(out, -everybody);
        return CheapestFlow.isPossible(network);
    }
}
