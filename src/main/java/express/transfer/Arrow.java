package express.transfer;

/** How many practices of one country were adopted in another. */
record Arrow(String fromCountry, String toCountry, long count) {

    boolean staysAtHome() {
        return fromCountry.equals(toCountry);
    }
}
