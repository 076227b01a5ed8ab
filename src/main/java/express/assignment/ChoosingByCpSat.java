package express.assignment;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import express.assignment.Choosing.Choice;
import express.assignment.Choosing.Sum;
import express.assignment.Rule.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A choice by CP-SAT. */
final class ChoosingByCpSat {

    private final Choosing problem;
    private final BooleanSupplier stop;

    ChoosingByCpSat(Choosing problem, BooleanSupplier stop) {
        this.problem = problem;
        this.stop = stop;
    }

    Answer<Set<String>> solve() {
        var model = new CpModel();
        Map<String, BoolVar> chosen = choices(model);
        problem.rules().forEach(rule -> add(model, chosen, rule));
        LinearExprBuilder cost = LinearExpr.newBuilder();
        problem.choices().forEach(choice -> cost.addTerm(chosen.get(choice.name()), choice.cost()));
        model.minimize(cost);
        CpSolver solver = CpSat.solver();
        return switch (CpSat.solve(solver, model, stop)) {
            case OPTIMAL, FEASIBLE -> found(solver, chosen);
            case INFEASIBLE -> new Answer.Impossible<>(conflict());
            default -> new Answer.Unsettled<>();
        };
    }

    private Map<String, BoolVar> choices(CpModel model) {
        Map<String, BoolVar> chosen = new LinkedHashMap<>();
        for (Choice choice : problem.choices()) {
            chosen.put(choice.name(), model.newBoolVar(choice.name()));
        }
        return chosen;
    }

    private static void add(CpModel model, Map<String, BoolVar> chosen, Sum rule) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Map.Entry<String, BoolVar> choice : chosen.entrySet()) {
            Long weight = rule.weights().get(choice.getKey());
            if (weight != null) {
                sum.addTerm(choice.getValue(), weight);
            }
        }
        model.addLinearConstraint(sum, rule.least(), rule.most());
    }

    private Answer<Set<String>> found(CpSolver solver, Map<String, BoolVar> chosen) {
        Set<String> names = new LinkedHashSet<>();
        long value = 0;
        for (Choice choice : problem.choices()) {
            if (solver.booleanValue(chosen.get(choice.name()))) {
                names.add(choice.name());
                value += choice.cost();
            }
        }
        long bound = (long) Math.ceil(solver.bestObjectiveBound() - 1e-6);
        return new Answer.Found<>(names, new Quality(value, Math.min(value, bound)));
    }

    private List<Rule> conflict() {
        return Conflicts.among(
                problem.rules().stream()
                        .map(sum -> new Rule(Kind.SUM, sum.label()))
                        .toList(),
                kept -> {
                    var model = new CpModel();
                    Map<String, BoolVar> chosen = choices(model);
                    problem.rules().stream()
                            .filter(sum -> kept.contains(new Rule(Kind.SUM, sum.label())))
                            .forEach(sum -> add(model, chosen, sum));
                    return CpSat.solve(CpSat.solver(), model, stop) != CpSolverStatus.INFEASIBLE;
                });
    }
}
