package express.search;

import java.io.IOException;
import java.nio.file.Path;

/** A small node in a process of its own, to be killed while it indexes what happens, and commits again and again. */
final class Indexer {

    private Indexer() {}

    public static void main(String[] arguments) throws IOException {
        var history = new History();
        while (history.happened() < Long.parseLong(arguments[1])) {
            history.happen();
        }
        Seeker seeker = Seeker.over(Path.of(arguments[0]), history.things()).follow();
        while (true) {
            for (int i = 0; i < 20; i++) {
                history.happen();
            }
            seeker.follow();
            seeker.follower.current().commit();
            System.out.println("committed " + history.happened());
        }
    }
}
