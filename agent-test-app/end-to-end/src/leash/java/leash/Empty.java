package leash;

/** An application that does next to nothing: what an agent prints or breaks stands out. */
public final class Empty {
    private Empty() {}

    public static void main(String[] arguments) {
        System.out.println("the application ran");
    }
}
