package express.translation;

import java.util.ArrayList;
import java.util.List;

/** Divides paragraphs so that no request is too large, in their order. */
final class Batches {

    /** A service does not say how many it takes; this many few refuse. */
    static final int MOST = 10;

    private Batches() {}

    /** A paragraph that is too long by itself stands alone. */
    static List<List<String>> of(List<String> paragraphs, int letters) {
        List<List<String>> batches = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        int sum = 0;
        for (String paragraph : paragraphs) {
            if (!batch.isEmpty() && (batch.size() == MOST || sum + paragraph.length() > letters)) {
                batches.add(List.copyOf(batch));
                batch.clear();
                sum = 0;
            }
            batch.add(paragraph);
            sum += paragraph.length();
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
