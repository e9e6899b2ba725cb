.PHONY: run check format clean

run:
	mvn -q -T1C -DskipTests package
	./millrace demo

check:
	mvn -T1C verify

format:
	mvn -q spotless:apply

clean:
	mvn -q clean
	rm -rf out .millrace
