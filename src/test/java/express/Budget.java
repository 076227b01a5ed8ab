package express;

/** How much a test tries: little in every build, much with {@code -Dexpress.tests=long}. */
public final class Budget {

    private static final boolean LONG = "long".equals(System.getProperty("express.tests"));

    private Budget() {}

    public static <T> T of(T inEveryBuild, T atLength) {
        return LONG ? atLength : inEveryBuild;
    }
}
