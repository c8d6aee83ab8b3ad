// Searches: search HOST:PORT QUERY
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"gongbao"
	v1 "gongbao/v1"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: search HOST:PORT QUERY")
		os.Exit(2)
	}
	if err := search(os.Args[1], strings.Join(os.Args[2:], " ")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func search(server, query string) error {
	ctx := context.Background()
	client, err := gongbao.Dial(ctx, server)
	if err != nil {
		return err
	}
	defer client.Close()
	answer, err := client.Search(ctx, &v1.SearchRequest{
		Query: &v1.SearchRequest_Text{Text: query},
		Page:  &v1.PageRequest{OptLimit: &v1.PageRequest_Limit{Limit: 5}},
	})
	for _, hit := range answer.GetHits() {
		fmt.Printf("%s\t%s\n", hit.ReportId, hit.Title)
	}
	return err
}
