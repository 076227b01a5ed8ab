package express.ties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where each actor stands in the picture: as far apart as there are steps between them, without covering each other, and
 * always in the same place for the same network. By stress majorisation: Gansner, Koren, North, "Graph drawing by stress
 * majorization" (2004), one actor after the other. Parts without a way between them stand in rows.
 */
final class Layout {

    /** The room that an actor takes with its name: so far to both sides, up and down. */
    record Box(double aside, double up, double down) {}

    record Placed(List<Spot> spots, int width, int height) {}

    private static final double STEP = 180;
    private static final double GAP = 12;
    private static final double ROW = 640;
    private static final int ROUNDS = 150;
    private static final int PUSHES = 400;

    private final Web web;
    private final List<Box> boxes;
    private final double[] x;
    private final double[] y;

    private Layout(Web web, List<Box> boxes) {
        this.web = web;
        this.boxes = boxes;
        this.x = new double[web.size()];
        this.y = new double[web.size()];
    }

    static Placed of(Web web, List<Box> boxes) {
        var layout = new Layout(web, boxes);
        List<int[]> parts = Cracks.of(web).parts().stream().map(Layout::inOrder).toList();
        parts.forEach(layout::place);
        return layout.pack(parts);
    }

    private static int[] inOrder(Set<Integer> part) {
        return part.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private void place(int[] part) {
        int[][] steps = Arrays.stream(part).mapToObj(web::steps).toArray(int[][]::new);
        begin(part, steps);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < part.length; i++) {
                pull(part, steps, i);
            }
        }
        lay(part);
        push(part);
    }

    /** Begins with the steps to two actors that are far apart, a little aside so that no two are in one place. */
    private void begin(int[] part, int[][] steps) {
        int first = farthest(part, steps[0]);
        int second = farthest(part, steps[first]);
        for (int i = 0; i < part.length; i++) {
            int to = steps[first][part[i]];
            int fro = steps[second][part[i]];
            x[part[i]] = STEP * (to - fro) + STEP * StrictMath.cos(i * 2.4) / 3;
            y[part[i]] = STEP * (to + fro) / 2 + STEP * StrictMath.sin(i * 2.4);
        }
    }

    private static int farthest(int[] part, int[] steps) {
        int best = 0;
        for (int i = 0; i < part.length; i++) {
            if (steps[part[i]] > steps[part[best]]) {
                best = i;
            }
        }
        return best;
    }

    /** Moves one to where its distances to all others fit best. */
    private void pull(int[] part, int[][] steps, int i) {
        int here = part[i];
        double weights = 0;
        double toX = 0;
        double toY = 0;
        for (int there : part) {
            if (there != here) {
                double far = steps[i][there] * STEP;
                double weight = 1 / (far * far);
                double dx = x[here] - x[there];
                double dy = y[here] - y[there];
                double now = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
                weights += weight;
                toX += weight * (x[there] + far * dx / now);
                toY += weight * (y[there] + far * dy / now);
            }
        }
        if (weights > 0) {
            x[here] = toX / weights;
            y[here] = toY / weights;
        }
    }

    /** Screens and names are wider than high. */
    private void lay(int[] part) {
        if (extent(part, x) < extent(part, y)) {
            for (int actor : part) {
                double swapped = x[actor];
                x[actor] = y[actor];
                y[actor] = swapped;
            }
        }
    }

    private static double extent(int[] part, double[] along) {
        return Arrays.stream(part).mapToDouble(actor -> along[actor]).max().orElse(0)
                - Arrays.stream(part).mapToDouble(actor -> along[actor]).min().orElse(0);
    }

    /** Pushes apart what covers each other, along the shorter way. */
    private void push(int[] part) {
        boolean moved = true;
        for (int push = 0; moved && push < PUSHES; push++) {
            moved = false;
            for (int i = 0; i < part.length; i++) {
                for (int j = i + 1; j < part.length; j++) {
                    moved |= apart(part[i], part[j]);
                }
            }
        }
    }

    private boolean apart(int one, int other) {
        Box here = boxes.get(one);
        Box there = boxes.get(other);
        double overX = here.aside() + there.aside() + GAP - Math.abs(x[one] - x[other]);
        double overY = (y[one] <= y[other] ? here.down() + there.up() : here.up() + there.down())
                + GAP
                - Math.abs(y[one] - y[other]);
        if (overX <= 0.5 || overY <= 0.5) {
            return false;
        }
        if (overX < overY) {
            double half = (x[one] <= x[other] ? -overX : overX) / 2;
            x[one] += half;
            x[other] -= half;
        } else {
            double half = (y[one] <= y[other] ? -overY : overY) / 2;
            y[one] += half;
            y[other] -= half;
        }
        return true;
    }

    /** Sets the parts beside and below each other, the largest first. */
    private Placed pack(List<int[]> parts) {
        double width = parts.isEmpty() ? 0 : Math.max(ROW, span(parts.getFirst(), true));
        double atX = 0;
        double atY = 0;
        double high = 0;
        for (int[] part : parts) {
            double wide = span(part, true);
            if (atX > 0 && atX + wide > width) {
                atX = 0;
                atY += high + 3 * GAP;
                high = 0;
            }
            move(part, atX - start(part, true), atY - start(part, false));
            atX += wide + 3 * GAP;
            high = Math.max(high, span(part, false));
        }
        List<Spot> spots = new ArrayList<>();
        for (int actor = 0; actor < web.size(); actor++) {
            spots.add(new Spot(x[actor] + GAP, y[actor] + GAP));
        }
        int used = (int) Math.ceil(
                parts.stream().mapToDouble(part -> end(part, true)).max().orElse(0));
        return new Placed(spots, used + 2 * (int) GAP, (int) Math.ceil(atY + high + 2 * GAP));
    }

    private void move(int[] part, double dx, double dy) {
        for (int actor : part) {
            x[actor] += dx;
            y[actor] += dy;
        }
    }

    private double span(int[] part, boolean across) {
        return end(part, across) - start(part, across);
    }

    private double start(int[] part, boolean across) {
        return Arrays.stream(part)
                .mapToDouble(actor -> across
                        ? x[actor] - boxes.get(actor).aside()
                        : y[actor] - boxes.get(actor).up())
                .min()
                .orElse(0);
    }

    private double end(int[] part, boolean across) {
        return Arrays.stream(part)
                .mapToDouble(actor -> across
                        ? x[actor] + boxes.get(actor).aside()
                        : y[actor] + boxes.get(actor).down())
                .max()
                .orElse(0);
    }
}
