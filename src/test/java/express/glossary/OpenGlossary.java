package express.glossary;

import express.search.Concepts;

/** The glossary of the release without an application around it, for those who measure and judge. */
public final class OpenGlossary {

    private OpenGlossary() {}

    public static Concepts concepts() {
        return new GlossaryConcepts(new Vocabulary());
    }
}
