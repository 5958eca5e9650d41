#!/bin/sh
# Loads the supplier's prices with triggers turned off, and then says so. Cron mails what goes wrong: pages may be outdated then, for
# as long as cache.seconds says.
set -eu

: "${JAR:=/opt/jimmypage/jimmypage-agent.jar}"
: "${SETTINGS:=/etc/jimmypage/jimmypage.properties}"

psql --quiet --set ON_ERROR_STOP=1 --file /opt/shop/import-prices.sql shop

# Exit code 0: told. 1: nobody was reached, or the token is wrong. 2: this line is wrong. The line that is printed says what to do.
exec java -jar "$JAR" bump --config="$SETTINGS" public.goods public.stock
