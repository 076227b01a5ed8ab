package express.glossary;

import java.util.List;
import java.util.Map;

/** What stands in a file of the glossary, with the line on which each piece of it stands, so that faults can name it. */
sealed interface Tree {

    Line at();

    record Scalar(Line at, String text) implements Tree {}

    record Items(Line at, List<Tree> items) implements Tree {}

    record Fields(Line at, Map<String, Tree> fields) implements Tree {}

    /** What is not as the files are written is told as a fault, and where the rest begins again it is read on. */
    static Tree read(String file, String yaml, List<Fault> faults) {
        return new Outline(file, yaml, faults).read();
    }
}
