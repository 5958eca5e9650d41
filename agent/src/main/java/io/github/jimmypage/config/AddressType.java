package io.github.jimmypage.config;

/** An address of this machine, or its name; looked up when it is needed, because the network may not be there yet. */
final class AddressType extends ValueType<String> {
    @Override
    String describe() {
        return "address";
    }

    @Override
    String parse(String text) throws SettingException {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && ".-:%_".indexOf(c) < 0) {
                throw allowed();
            }
        }
        if (bare.isEmpty()) {
            throw allowed();
        }
        return bare;
    }

    private static SettingException allowed() {
        return new SettingException(
                "allowed: an address of this machine or its name, such as 127.0.0.1, ::1 or 0.0.0.0");
    }

    /** Whether nobody but this machine can reach it, as far as the text says. */
    static boolean isLoopback(String address) {
        return address.equalsIgnoreCase("localhost")
                || address.equals("::1")
                || (address.startsWith("127.") && OwnAddresses.isLiteral(address));
    }
}
