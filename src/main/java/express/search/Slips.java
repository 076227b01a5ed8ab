package express.search;

/** How many slips of the finger lie between two words: a letter more, less, other, or changed with its neighbour. */
public final class Slips {

    private Slips() {}

    public static int between(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] slips = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, a, b, i, j);
            }
        }
        return slips[a.length][b.length];
    }

    private static int least(int[][] slips, int[] a, int[] b, int i, int j) {
        int other = slips[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int least = Math.min(other, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean changed = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return changed ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
