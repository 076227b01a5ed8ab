package express.reports;

import express.gatherings.Said;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A question before a station of a study visit, with its answer.
 *
 * @param path where it stands in the visit
 * @param answer empty while there is none
 * @param votes 0, if fewer than five voted for it
 */
record Exchange(UUID id, String path, Said station, String question, String answer, int votes) {

    Exchange saying(UnaryOperator<String> words) {
        return new Exchange(id, path, station, words.apply(question), words.apply(answer), votes);
    }
}
