package express.frontdoor;

/** As coarse as services ask for it. */
enum Age {
    UNDER_18(16),
    TO_25(22),
    TO_30(28),
    OVER_30(40);

    private final int years;

    Age(int years) {
        this.years = years;
    }

    /** One that stands for all of them. */
    int years() {
        return years;
    }
}
